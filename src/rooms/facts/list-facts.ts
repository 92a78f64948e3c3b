import { z } from 'zod'
import { query } from '#platform/query.ts'
import { type Fact, KINDS, STATES } from './fact.ts'
import { matching } from './facts-matching.ts'
import { countReviewsDue } from './reviews-due.ts'
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
    const standing = await standingFacts(desk)
    const due = await countReviewsDue(desk, standing)
    const facts = standing
      .map(fact => ({ ...fact, reviewsDue: due.get(fact.fact) ?? 0 }))
      .filter(
        fact =>
          (state ? fact.state === state : fact.state !== 'withdrawn') &&
          (!kind || fact.kind === kind) &&
          (!sort || fact.sort === sort),
      )
    return { facts: matching(facts, q).toSorted((a, b) => urgency(b) - urgency(a)) }
  },
})

/** A fact in the list, with how many of those that cite it did so before it changed. */
export type ListedFact = Fact & { readonly reviewsDue: number }

const urgency = ({ reviewsDue, waiting, state }: ListedFact): number =>
  reviewsDue > 0 ? 3 : waiting ? 2 : state === 'check-due' ? 1 : 0
