import { type Holding, plainHolding } from '#rooms/vault'
import { KEPT } from '../file-keeper.ts'
import { heldConcerns } from './limits/concerns-holding.ts'
import { heldKeys, heldLooks } from './looks/looks-holding.ts'
import { heldAnswers } from './rights-kept.ts'

/** Tables that have a telling of their own. */
const OWN = [heldAnswers, heldConcerns]
const known = OWN.flatMap(({ tables }) => tables)

/** Everything that the room of permissions, the ledger and the vault keep about a family's file. */
export const permissionsHoldings: readonly Holding[] = [
  ...KEPT.filter(([table]) => !known.includes(table)).map(kept => plainHolding(...kept)),
  ...OWN,
  ...[heldKeys, heldLooks],
]
