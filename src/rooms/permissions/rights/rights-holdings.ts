import { type Holding, plainHolding } from '#rooms/vault'
import { KEPT } from '../file-keeper.ts'
import { heldKeys, heldLooks } from './looks/looks-holding.ts'
import { heldAnswers } from './rights-kept.ts'

/** Everything that the room of permissions, the ledger and the vault keep about a family's file. */
export const permissionsHoldings: readonly Holding[] = [
  ...KEPT.filter(([table]) => !heldAnswers.tables.includes(table)).map(kept => plainHolding(...kept)),
  ...[heldAnswers, heldKeys, heldLooks],
]
