import { caseworkHoldings } from '#rooms/casework'
import { heldShutOut } from '#rooms/interests'
import { permissionsHoldings } from '#rooms/permissions'
import type { Holding } from '#rooms/vault'

/** What every room can tell of a family's file: what is missing here is missing in an answer to “what do you keep about me”. */
export const HOLDINGS: readonly Holding[] = [...caseworkHoldings, ...permissionsHoldings, heldShutOut]
