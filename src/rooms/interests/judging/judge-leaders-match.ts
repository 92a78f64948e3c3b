import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { sealForService } from '#rooms/vault'
import { CHAIRS } from './matches-of-leaders.ts'
import { judgedAlready, judgedPlace, STANDINGS, settleMatch } from './settle-match.ts'

/**
 * The chair says whether what somebody who leads has declared keeps them from a family, having asked them; without
 * learning of the family. Confirmed, it bars; who leads and is not barred then shuts them out where need be.
 */
export const judgeLeadersMatch = command({
  name: 'judge-leaders-match',
  called: 'Judge what somebody who leads has declared',
  input: z.strictObject({
    match: z.uuid(),
    standing: z.enum(STANDINGS, 'Choose whether it keeps them from the family'),
    words: z
      .string('Say why')
      .trim()
      .min(1, 'Say why')
      .max(2000, 'Write the reason in 2,000 characters or fewer'),
  }),
  who: CHAIRS,
  serializable: true,
  spoken: ['match', 'standing'],
  refusals: [notFound, judgedAlready],
  async carryOut({ match, standing, words }, desk) {
    if (!(await isTheirs(desk, match))) return refuse(notFound)
    const sealed = await sealForService(desk, words, judgedPlace(match))
    return (await settleMatch(desk, match, standing, sealed)) ? { match } : refuse(judgedAlready)
  },
  about: ({ match }) => match,
})

async function isTheirs({ sql }: Desk, match: string): Promise<boolean> {
  const { rows } = await raw`
    select from interests.match
    where id = ${match} and of_leader and worker <> platform.person()`.execute(sql)
  return rows.length > 0
}
