import type { Control } from '#platform/control.ts'
import { caseworkControls } from '#rooms/casework'
import { directoryControls } from '#rooms/directory'
import { factsControls } from '#rooms/facts'
import { interestsControls } from '#rooms/interests'
import { ledgerControls } from '#rooms/ledger'
import { peopleControls } from '#rooms/people'
import { permissionsControls } from '#rooms/permissions'
import { serviceControls } from '#rooms/service'
import { siteControls } from '#rooms/site'
import { vaultControls } from '#rooms/vault'

/** What each room can prove of the promises: handed to assurance, which no room knows. */
export const CONTROLS: readonly Control[] = [
  ...vaultControls,
  ...ledgerControls,
  ...peopleControls,
  ...serviceControls,
  ...factsControls,
  ...directoryControls,
  ...interestsControls,
  ...caseworkControls,
  ...permissionsControls,
  ...siteControls,
]
