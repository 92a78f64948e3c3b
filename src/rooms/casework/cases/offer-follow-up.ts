import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { ourPromise } from '#platform/our-promise.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { caseOf } from './case-to-write.ts'

const notToldYet = {
  code: 'not-told-yet',
  status: 422,
  sentence: `The family does not know of this decision yet. Support is offered once they have been told${ourPromise('decisions-left-to-their-makers', 'support-after-decisions')}.`,
} as const

/** Support was offered after a decision, from the moment the family knows of it (R16). */
export const offerFollowUp = command({
  name: 'offer-follow-up',
  bare: true,
  input: z.strictObject({ decision: z.uuid() }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, notToldYet],
  spoken: ['decision'],
  async carryOut({ decision }, desk) {
    const standing = await caseOf(desk, 'casework.decision', decision)
    if (standing instanceof Refusal) return standing
    if (!(await mark(desk, decision))) return refuse(notToldYet)
    return { file: standing.file, case: standing.id }
  },
  about: (_input, { file }) => file,
})

async function mark({ sql, now }: Desk, decision: string): Promise<boolean> {
  const { numUpdatedRows } = await sql
    .withTables<Tables>()
    .updateTable('casework.decision')
    .set({ follow_up_offered_at: now })
    .where('id', '=', decision)
    .where('told_at', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
