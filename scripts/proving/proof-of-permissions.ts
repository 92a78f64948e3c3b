import { provePermissions } from '../prove-permissions.ts'
import type { Proof } from './proof.ts'
import { withMigratedDatabase } from './with-migrated-database.ts'

/** Nothing leaves beside a withdrawal; its small run stands in a test of its own. */
export const proofOfPermissions: Proof = {
  name: 'permissions',
  claim:
    'Whatever officers permit, withdraw, edit and send at once: nothing leaves after the withdrawal of its permission, and no acknowledged edit is lost. The order is the ledger’s.',
  full: 100_000,
  async show(count, seed, log) {
    const seen = await withMigratedDatabase(place => provePermissions({ count, seed, log }, place))
    const { tried, done, cutOff, left, leftAfterWithdrawal, edits, lostEdits } = seen
    const acts = Object.entries(tried).map(([act, times]) => `${act} ${times} times, done ${done[act] ?? 0}`)
    return {
      held: leftAfterWithdrawal === 0 && lostEdits === 0 && left > 0 && edits > 0,
      figures: [
        `${count} acts at random, eight at once: ${acts.join('; ')}.`,
        `${left} left, ${leftAfterWithdrawal} of them after the withdrawal of their permission or without one.`,
        `${edits} edits acknowledged, ${lostEdits} lost. ${cutOff} acts were cut off by the database: what they were about is left out of the count of edits.`,
      ],
    }
  },
}
