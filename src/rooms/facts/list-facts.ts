import { z } from 'zod'
import { query } from '#platform/query.ts'
import { type Fact, KINDS, STATES } from './fact.ts'
import { matching } from './facts-matching.ts'
import { standingFacts } from './standing-facts.ts'

/** What narrows the list of facts. */
export const factFilter = {
  q: z.string().max(200).optional(),
  kind: z.enum(KINDS).optional(),
  state: z.enum(STATES).optional(),
  sort: z.enum(['statement', 'option']).optional(),
}

/**
 * The register as it stands today: for everybody. Those that something still cites as they were come first, then those
 * that wait or whose check is due; otherwise by title. Withdrawn ones only when asked for.
 */
export const listFacts = query({
  name: 'list-facts',
  input: z.strictObject(factFilter),
  who: 'anyone',
  async answer({ q = '', kind, state, sort }, desk) {
    const facts = (await standingFacts(desk)).filter(
      fact =>
        (state ? fact.state === state : fact.state !== 'withdrawn') &&
        (!kind || fact.kind === kind) &&
        (!sort || fact.sort === sort),
    )
    return { facts: matching(facts, q).toSorted((a, b) => urgency(b) - urgency(a)) }
  },
})

const urgency = ({ reviewsDue, waiting, state }: Fact): number =>
  reviewsDue > 0 ? 3 : waiting ? 2 : state === 'check-due' ? 1 : 0
