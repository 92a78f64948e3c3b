import type { Control } from '#platform/control.ts'
import { neverInTheCouncilsName } from './controls/never-in-the-councils-name.ts'
import { nothingSharedUnpermitted } from './controls/nothing-shared-unpermitted.ts'
import { safeguardingByItsRoute } from './controls/safeguarding-by-its-route.ts'

/** What this room can prove of the promises that families were made. */
export const permissionsControls: readonly Control[] = [
  neverInTheCouncilsName,
  nothingSharedUnpermitted,
  safeguardingByItsRoute,
]
