import { caseworkKeeper } from '#rooms/casework'
import { interestsKeeper } from '#rooms/interests'
import { ERASE_OPENINGS } from '#rooms/ledger'
import { permissionsKeeper } from '#rooms/permissions'
import type { FileKeeper } from '#rooms/vault'

/**
 * Every room that keeps something of families' files. A room that begins to is entered here: what is missing is not
 * sealed anew when somebody is shut out of a file, and not erased with it.
 */
export const FILE_KEEPERS: readonly FileKeeper[] = [
  permissionsKeeper,
  caseworkKeeper,
  interestsKeeper,
  { erase: [ERASE_OPENINGS], reseal: async () => {} },
]
