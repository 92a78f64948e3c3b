import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { factId } from './fact-fields.ts'
import { FACT_WORKERS } from './fact-workers.ts'
import { factsNamed } from './facts-named.ts'
import { otherVersion } from './refusals.ts'
import type { Tables } from './schema/tables.ts'

/**
 * Enters that somebody held a fact against its source today and that it is right as it stands. Nothing changes but the
 * checked date, so one person is enough; a fact that is wrong gets a proposal instead.
 */
export const checkFact = command({
  name: 'check-fact',
  input: z.strictObject({
    fact: factId,
    mark: z.string().max(50),
    seen: z.enum(['primary', 'primary_guidance', 'secondary'], { error: 'Choose what you looked at' }),
  }),
  who: FACT_WORKERS,
  spoken: ['fact', 'mark', 'seen'],
  refusals: [notFound, otherVersion],
  async carryOut({ fact, mark, seen }, { sql, person, now, ...desk }) {
    const standing = (await factsNamed({ sql, person, now, ...desk }, [fact])).get(fact)
    if (!standing || standing.state === 'withdrawn') return refuse(notFound)
    if (standing.mark !== mark) return refuse(otherVersion)
    const look = newId()
    await sql
      .withTables<Tables>()
      .insertInto('facts.look')
      .values({ id: look, fact, mark, seen, looked_by: person?.id ?? '', looked_at: now })
      .execute()
    return { fact, look }
  },
  about: (_input, { look }) => look,
})
