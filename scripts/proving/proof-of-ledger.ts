import { proveLedger } from '../prove-ledger.ts'
import type { Proof } from './proof.ts'

/** Whatever is changed in an export of the ledger is found, and the first bad entry named; its small run stands in a test beside the rule. */
export const proofOfLedger: Proof = {
  name: 'ledger',
  claim:
    'An export of the ledger is edited, cut, reordered, forked or rolled back: every time it is found, and the first bad entry named.',
  full: 1_000,
  async show(count, seed, log) {
    const { touched, missed, ways } = await proveLedger({ count, seed, log })
    const spread = Object.entries(ways).map(([way, times]) => `${times} ${way}`)
    return {
      held: missed.length === 0,
      figures: [
        `${touched} exports touched (${spread.join(', ')}); not found, or the wrong entry named: ${missed.length}.`,
      ],
    }
  },
}
