import { proveLedgerSpeed } from '../prove-ledger-speed.ts'
import type { Proof } from './proof.ts'

/** Below this the figure says nothing: most of the time goes into opening connections. */
const ENOUGH_FOR_SPEED = 5_000

/** The ledger does not hold anybody up. */
export const proofOfLedgerSpeed: Proof = {
  name: 'ledger-speed',
  claim:
    'Ten writers at once, over the product’s own database layer on its embedded server, carry out at least 1,000 acts a second, each with its entry in the ledger, each acknowledged only when it is on the disk.',
  full: 20_000,
  small: 200,
  async show(acts, _seed, log) {
    const { withLeaf, withoutLeaf, entered, written, fsync } = await proveLedgerSpeed({ acts, log })
    const isFast = acts < ENOUGH_FOR_SPEED || withLeaf >= 1_000
    return {
      held: isFast && entered === acts && written === acts && fsync === 'on',
      figures: [
        `${acts} acts: ${withLeaf} a second with their entry, ${withoutLeaf} without; fsync ${fsync}.`,
        `Contacts written ${written}, entries made ${entered}.`,
      ],
    }
  },
}
