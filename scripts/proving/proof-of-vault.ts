import { proveMatching, proveSeals } from '../prove-vault.ts'
import type { Proof } from './proof.ts'
import { withMigratedDatabase } from './with-migrated-database.ts'

/** What is sealed opens where it belongs and for whom it was opened; its small run stands in a test of its own. */
export const proofOfVault: Proof = {
  name: 'vault',
  claim:
    'A sealed field that was changed, moved, cut off or put back from before does not open. A volunteer’s keys open exactly the files that are open to them, after any grants and withdrawals.',
  full: 10_000,
  async show(count, seed, log) {
    const { tried, opened } = await proveSeals({ count, seed, log })
    const { grants, wrong } = await withMigratedDatabase(place => proveMatching({ count, seed, log }, place))
    const spread = Object.entries(tried).map(([kind, times]) => `${times} ${kind}`)
    return {
      held: opened === 0 && wrong === 0,
      figures: [
        `${count} sealed fields touched (${spread.join(', ')}): ${opened} opened.`,
        `${count} steps at random, ${grants} of them grants: after ${wrong} of them a volunteer's keys opened other files than they should.`,
      ],
    }
  },
}
