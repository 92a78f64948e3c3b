import type { Context } from '#platform/context.ts'
import { newToken } from '#platform/crypto.ts'
import { packageRoot } from '#platform/package-root.ts'
import type { Person } from '#platform/who.ts'
import { readProfiles } from '#rooms/service'
import { checkWordsHeld } from '#rooms/vault'
import type { Scene } from './scene.ts'
import type { InventedService } from './service-of-policy.ts'

/** What is the same of each invented service: an area that is on no map, and whoever leads it. */
const THE_SERVICE = {
  area: 'Fenbridge',
  telephone: '01632 960555',
  serviceEmail: 'help@fenbridge.example',
  coordinatorName: 'Ruth Calder',
  address: 'ruth@fenbridge.example',
}

/**
 * Sets the service of the story up, as its co-ordinator would, in its policy's own words, and confirms the recovery sheets. Gives the
 * co-ordinator, with the password that nobody was ever told.
 */
export async function foundService(
  scene: Scene,
  { secret }: Context,
  at: Date,
  profile: string,
  { serviceName, style: { brand, accent, font } }: InventedService,
): Promise<Person & { password: string }> {
  const password = newToken()
  const { token } = await scene.does(
    undefined,
    'set-up-service',
    {
      ...THE_SERVICE,
      ...{ serviceName, brand, accent, font, profile, password },
      olderWords: readProfiles(packageRoot()).find(({ id }) => id === profile)?.olderWords,
    },
    at,
  )
  const held = await scene.whoHolds(String(token), at)
  const coordinator: Person = { ...held, name: THE_SERVICE.coordinatorName, roles: ['coordinator'] }
  const [first, second, third] = checkWordsHeld(secret, coordinator.id, at)
  await scene.does(coordinator, 'confirm-sheets', { first, second, third }, at)
  return { ...coordinator, password }
}
