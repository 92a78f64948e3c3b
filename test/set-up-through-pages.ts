import { A_SERVICE } from './a-service.ts'
import type { AuthenticatorApp } from './authenticator-app.ts'
import type { HouseClient, Page } from './house-client.ts'
import { becomeSomebody } from './second-factor.ts'

/** Goes through the first four pages of the first run; gives the last one, filled in with nothing yet. */
export async function upToTheCoordinator(
  client: HouseClient,
  { serviceName, area, telephone, serviceEmail, profile, brand, accent, font } = A_SERVICE,
): Promise<Page> {
  const first = await client.get('/set-up')
  const policy = await client.submit(first, { serviceName, area, telephone, serviceEmail })
  const words = await client.submit(policy, { profile })
  const style = await client.submit(words)
  return client.submit(style, { brand, accent, font }, 'Continue')
}

/** The five pages of the first run; gives the page that comes next: setting up a second factor. */
export async function chooseThroughPages(client: HouseClient, service = A_SERVICE): Promise<Page> {
  const { coordinatorName, address, password } = service
  const last = await upToTheCoordinator(client, service)
  return client.submit(last, { coordinatorName, address, password })
}

/** Sets a service up through all its pages; gives the page with the recovery sheets, and the co-ordinator's app. */
export async function setUpThroughPages(
  client: HouseClient,
  service = A_SERVICE,
  now = new Date(),
): Promise<{ page: Page; app: AuthenticatorApp }> {
  const { page, app } = await becomeSomebody(client, await chooseThroughPages(client, service), now)
  return { page, app }
}
