import { z } from 'zod'
import { query } from '#platform/query.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { allOrganisations } from './all-organisations.ts'
import { answersQuestion } from './answers-question.ts'
import { briefOf } from './brief.ts'
import { checkMonths } from './check-months.ts'
import { INDEPENDENCE_CODES } from './independence.ts'
import { STATE_CODES } from './state.ts'
import { WHAT_FOR_CODES } from './what-for.ts'

/** Whoever reads the directory at work: those who point parents to somebody. */
export const READERS = [...CASEWORKERS, 'volunteer'] as const

/**
 * Entries that answer a question, in the order of names, fifty to a page; closed ones only when asked for. `counts`
 * says how many of all entries are in each state.
 */
export const findOrganisations = query({
  name: 'find-organisations',
  input: z.strictObject({
    text: z.string().max(200).optional(),
    issue: z.enum(WHAT_FOR_CODES).optional(),
    independence: z.enum(INDEPENDENCE_CODES).optional(),
    state: z.enum(STATE_CODES).optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  who: READERS,
  async answer({ state, page, ...question }, desk) {
    const all = await allOrganisations(desk)
    const found = all.filter(
      one => (state ? one.state === state : one.state !== 'closed') && answersQuestion(one, question),
    )
    return {
      total: found.length,
      pages: Math.max(1, Math.ceil(found.length / A_PAGE)),
      counts: Object.fromEntries(
        STATE_CODES.map(code => [code, all.filter(one => one.state === code).length]),
      ),
      months: await checkMonths(desk),
      found: found
        .slice((page - 1) * A_PAGE, page * A_PAGE)
        .map(one => ({ ...briefOf(one), issues: one.issues })),
    }
  },
})

const A_PAGE = 50
