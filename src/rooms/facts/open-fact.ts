import { z } from 'zod'
import { query } from '#platform/query.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { factId } from './fact-fields.ts'
import { factsNamed } from './facts-named.ts'

/** One fact as it stands today, for everybody; also a withdrawn one, so that what cites it leads somewhere. */
export const openFact = query({
  name: 'open-fact',
  input: z.strictObject({ fact: factId }),
  who: 'anyone',
  async answer({ fact }, desk) {
    return (await factsNamed(desk, [fact])).get(fact) ?? refuse(notFound)
  },
})
