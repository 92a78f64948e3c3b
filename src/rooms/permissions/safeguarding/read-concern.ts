import { sql as raw } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { referenceInWords, referenceOf } from '#rooms/casework'
import { namesOf } from '#rooms/people'
import { fileSeal } from '#rooms/vault'
import { concernRow } from './concern-row.ts'
import { openConcern, openStep } from './concern-words.ts'
import type { Step } from './steps.ts'

interface StepRow {
  readonly id: string
  readonly kind: Step
  readonly by: string
  readonly at: Date
  readonly sealed_words: Buffer
}

/** A concern in full, with what was done about it, in order of time. */
export const readConcern = query({
  name: 'read-concern',
  input: z.strictObject({ concern: z.uuid() }),
  who: CASEWORKERS,
  async answer({ concern }, desk) {
    const row = await concernRow(desk, concern)
    if (!row) return refuse(notFound)
    const seal = await fileSeal(desk, concern)
    if (seal instanceof Refusal) return seal
    const { rows: steps } = await raw<StepRow>`
      select id, kind, by, at, sealed_words from permissions.concern_step
      where concern = ${concern} order by at, id`.execute(desk.sql)
    const names = await namesOf(desk, [row.by, ...steps.map(({ by }) => by)])
    const reference = await referenceOf(desk, row.file)
    return {
      ...{ id: row.id, file: row.file, at: row.at, reviewOn: row.review_on, reviewedAt: row.reviewed_at },
      isInDanger: row.in_danger_now,
      reference: reference === undefined ? undefined : referenceInWords(reference),
      by: names.get(row.by) ?? 'Somebody who has left',
      ...openConcern(seal, row.id, row.sealed_words),
      steps: steps.map(({ id, kind, by, at, sealed_words }) => ({
        ...{ id, kind, at, words: openStep(seal, id, sealed_words) },
        by: names.get(by) ?? 'Somebody who has left',
      })),
    }
  },
  about: ({ concern }) => concern,
})

/** A concern as `readConcern` gives it. */
export type ConcernInFull = Exclude<Awaited<ReturnType<typeof readConcern.answer>>, Refusal>
