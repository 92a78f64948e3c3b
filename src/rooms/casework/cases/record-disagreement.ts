import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { caseToWrite } from './case-to-write.ts'
import { OPPONENTS } from './disagreement.ts'

/** Records that a family and a body disagree. From now on the page asks for mediation, complaint and tribunal (R04, R05). */
export const recordDisagreement = command({
  name: 'record-disagreement',
  called: 'A disagreement',
  input: z.strictObject({
    case: z.uuid(),
    with: z.enum(OPPONENTS, 'Choose with whom they disagree'),
    decision: z.uuid().optional(),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing],
  spoken: ['case', 'with', 'decision'],
  async carryOut({ case: caseId, with: whom, decision }, desk) {
    const standing = await caseToWrite(desk, caseId)
    if (standing instanceof Refusal) return standing
    if (decision && !(await isInCase(desk, decision, caseId))) return refuse(notFound)
    const { file } = standing
    const id = newId()
    await desk.sql
      .withTables<Tables>()
      .insertInto('casework.disagreement')
      .values({
        id,
        file,
        case_id: caseId,
        with_whom: whom,
        decision: decision ?? null,
        by: desk.person?.id ?? '',
        at: desk.now,
      })
      .execute()
    return { file, case: caseId, disagreement: id }
  },
  about: (_input, { file }) => file,
})

const isInCase = async ({ sql }: Desk, decision: string, caseId: string) =>
  (await sql
    .withTables<Tables>()
    .selectFrom('casework.decision')
    .select('id')
    .where('id', '=', decision)
    .where('case_id', '=', caseId)
    .executeTakeFirst()) !== undefined
