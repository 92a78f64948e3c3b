import { proveAlike } from '../prove-alike.ts'
import type { Proof } from './proof.ts'
import { withMigratedDatabase } from './with-migrated-database.ts'

/** T1: whoever asks from outside learns nothing of who is known here; its small run stands in a test of its own. */
export const proofOfAlike: Proof = {
  name: 'alike',
  claim:
    'Whoever asks from outside, for a family, as a practitioner or at the door, gets the same answer about somebody known here and somebody unknown: status, heads and every byte, and times that chance alone tells apart.',
  full: 2_000,
  async show(pairs, seed, log) {
    const seen = await withMigratedDatabase(place => proveAlike({ pairs, seed, log }, place))
    return {
      held: seen.every(({ different, apart, chance }) => different === 0 && apart < chance),
      figures: seen.map(
        ({ way, pairs: count, different, apart, chance }) =>
          `${way}: ${count} pairs, ${different} different; times apart by ${apart.toFixed(3)}, where chance alone stays below ${chance.toFixed(3)} in 999 of 1,000 runs (Kolmogorov and Smirnov).`,
      ),
    }
  },
}
