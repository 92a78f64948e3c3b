import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { ourPromise } from '#platform/our-promise.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dateAt } from '#rooms/facts'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { type CaseAtHand, caseToWrite } from './case-to-write.ts'
import { DECIDERS, DECISION_KINDS, isFamilys, sealDecision } from './decision.ts'
import { dayToCome, isToCome, typedDay } from './typed-day.ts'
import { written } from './written.ts'

const WHOSE = `Choose whose decision it was. The service is not on the list: we take no decision for a family, and no part in the council’s${ourPromise('decisions-are-the-familys', 'role-explained')}.`

const input = z.strictObject({
  case: z.uuid(),
  whose: z.enum(DECIDERS, WHOSE),
  kind: z.enum(DECISION_KINDS, 'Choose what was decided'),
  madeOn: typedDay('the day of the decision'),
  noticeSentOn: typedDay('the day the letter was sent').optional(),
  noticeReceivedOn: typedDay('the day the letter came').optional(),
  words: written.default(''),
  caseWorker: z.string().trim().max(200, 'A name has 200 characters or fewer').default(''),
  told: z
    .enum(['not-yet', 'its-maker', 'post', 'family-told-us', 'papers-served-on-us'], 'Choose how they know')
    .default('not-yet'),
})

/** Records whose decision a decision was, and whether the family has been told by whoever made it (R15). */
export const recordDecision = command({
  name: 'record-decision',
  called: 'A decision',
  input,
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, dayToCome],
  spoken: ['case', 'whose', 'kind', 'madeOn', 'noticeSentOn', 'noticeReceivedOn', 'told'],
  async carryOut(typed, desk) {
    const today = dateAt(desk.now)
    for (const field of ['madeOn', 'noticeSentOn', 'noticeReceivedOn'] as const)
      if (isToCome(typed[field], today)) return refuse(dayToCome, { field })
    const standing = await caseToWrite(desk, typed.case)
    if (standing instanceof Refusal) return standing
    const decision = await enter(desk, standing, typed)
    return { file: standing.file, case: standing.id, decision }
  },
  about: (_input, { file }) => file,
})

async function enter(
  { sql, person, now }: Desk,
  { id: caseId, file, seal }: CaseAtHand,
  { whose, kind, words, caseWorker, told, ...days }: z.output<typeof input>,
): Promise<string> {
  const id = newId()
  const toldBy = isFamilys(whose) ? 'family-told-us' : told === 'not-yet' ? null : told
  const day = (on: string | undefined) => raw<Date | null>`${on ?? null}::date`
  await sql
    .withTables<Tables>()
    .insertInto('casework.decision')
    .values({
      id,
      file,
      case_id: caseId,
      whose,
      kind,
      made_on: raw<Date>`${days.madeOn}::date`,
      notice_sent_on: day(days.noticeSentOn),
      notice_received_on: day(days.noticeReceivedOn),
      told_at: toldBy ? now : null,
      told_by: toldBy,
      sealed_words: sealDecision(seal, id, 1, { words, caseWorker }),
      by: person?.id ?? '',
      at: now,
    })
    .execute()
  return id
}
