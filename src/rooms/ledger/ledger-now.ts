import { z } from 'zod'
import { query } from '#platform/query.ts'
import { latestCheckpoints } from './checkpoints.ts'
import { KEEPERS } from './keepers.ts'
import { knownKeys } from './known-keys.ts'
import { entriesNow } from './seal.ts'
import { shownSeal } from './shown-seal.ts'

const SHOWN = 20

/** How many entries there are at this moment, the latest seals (newest first), and the keys they are checked with. */
export const ledgerNow = query({
  name: 'ledger-now',
  input: z.strictObject({}),
  who: KEEPERS,
  async answer(_input, { sql }) {
    const { keys, witnesses, standing } = await knownKeys(sql)
    const checkpoints = await latestCheckpoints(sql, SHOWN)
    return {
      size: await entriesNow(sql),
      seals: checkpoints.map(one => shownSeal(one, witnesses)),
      keys,
      witnesses: standing,
      withdrawn: witnesses.filter(key => !standing.includes(key)),
    }
  },
})
