import { z } from 'zod'
import { query } from '#platform/query.ts'
import { allOrganisations } from './all-organisations.ts'
import { answersQuestion } from './answers-question.ts'
import { INDEPENDENCE_CODES } from './independence.ts'
import { type PublicOrganisation, publicly } from './publicly.ts'
import { WHAT_FOR_CODES } from './what-for.ts'

/** Organisations that anybody may be pointed to (C18, N50, R18): those that answer the question, in the order of names. */
export const whoElseCanHelp = query({
  name: 'who-else-can-help',
  input: z.strictObject({
    text: z.string().max(200).optional(),
    issue: z.enum(WHAT_FOR_CODES).optional(),
    independence: z.enum(INDEPENDENCE_CODES).optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  who: 'anyone',
  as: 'librarian',
  async answer({ page, ...question }, desk) {
    const found = (await allOrganisations(desk)).filter(
      one => one.state !== 'closed' && answersQuestion(one, question),
    )
    return {
      total: found.length,
      pages: Math.max(1, Math.ceil(found.length / A_PAGE)),
      found: found.slice((page - 1) * A_PAGE, page * A_PAGE).map((one): PublicOrganisation => publicly(one)),
    }
  },
})

const A_PAGE = 10
