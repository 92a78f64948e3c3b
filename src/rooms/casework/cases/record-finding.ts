import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { caseOf } from './case-to-write.ts'
import { openInquiry, sealInquiry } from './inquiry.ts'
import { written } from './written.ts'

/** What was found out for a family, and whether they were told; it stays flagged until they are (K03). */
export const recordFinding = command({
  name: 'record-finding',
  called: 'What was found out',
  input: z.strictObject({
    inquiry: z.uuid(),
    found: written.min(1, 'Write what was found, or that there was no answer'),
    told: z.enum(['yes']).optional(),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing],
  spoken: ['inquiry', 'told'],
  async carryOut({ inquiry, found, told }, desk) {
    const standing = await caseOf(desk, 'casework.inquiry', inquiry)
    if (standing instanceof Refusal) return standing
    const row = await rowOf(desk, inquiry)
    if (!row) return refuse(notFound)
    const version = row.version + 1
    const { asked } = openInquiry(standing.seal, row)
    await desk.sql
      .withTables<Tables>()
      .updateTable('casework.inquiry')
      .set({
        version,
        sealed_words: sealInquiry(standing.seal, inquiry, version, { asked, found }),
        answered_at: row.answered_at ?? desk.now,
        told_family_at: told ? (row.told_family_at ?? desk.now) : row.told_family_at,
      })
      .where('id', '=', inquiry)
      .execute()
    return { file: standing.file, case: standing.id }
  },
  about: (_input, { file }) => file,
})

const rowOf = ({ sql }: Desk, inquiry: string) =>
  sql
    .withTables<Tables>()
    .selectFrom('casework.inquiry')
    .select(['id', 'version', 'sealed_words', 'answered_at', 'told_family_at'])
    .where('id', '=', inquiry)
    .forUpdate()
    .executeTakeFirst()
