import type { AuthenticatorApp } from './authenticator-app.ts'
import { authenticatorApp } from './authenticator-app.ts'
import type { HouseClient, Page } from './house-client.ts'
import { attribute } from './pages/read-page.ts'

/** What a page shows in this attribute: a key, a code. */
export const shownAs = (page: Page, name: string): string => {
  const element = page.root.querySelector(`[${name}]`)
  if (!element) throw new Error(`${page.path} shows no ${name}:\n${page.text}`)
  return attribute(element, name)
}

/** Sets up an app on the page that asks for it; gives the app, and the page that comes next. */
export async function setUpApp(
  client: HouseClient,
  page: Page,
  now: Date,
): Promise<{ app: AuthenticatorApp; page: Page }> {
  const app = authenticatorApp(shownAs(page, 'data-secret'))
  return { app, page: await client.submit(page, { code: app.codeAt(now) }, 'Use this app') }
}

/** Prints the recovery code and types its end from the paper; gives the code, and the page that comes next. */
export async function printCode(client: HouseClient, page: Page): Promise<{ code: string; page: Page }> {
  const code = shownAs(page, 'data-recovery-code')
  return { code, page: await client.submit(page, { lastGroup: code.slice(-5) }) }
}

/** What everybody does who has just chosen their first password. */
export async function becomeSomebody(
  client: HouseClient,
  page: Page,
  now: Date,
): Promise<{ app: AuthenticatorApp; code: string; page: Page }> {
  const { app, page: after } = await setUpApp(client, page, now)
  return { app, ...(await printCode(client, after)) }
}
