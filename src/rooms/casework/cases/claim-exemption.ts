import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { type FileSeal, keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { caseOf } from './case-to-write.ts'
import { openDueDate } from './due-date-words.ts'

const noSuchExemption = {
  code: 'no-such-exemption',
  status: 422,
  sentence: 'The law has no such exemption for this date. Choose one of those listed.',
} as const

/** The council says that it need not keep a date, and why: its claim, never our finding (domain.md §3.3). */
export const claimExemption = command({
  name: 'claim-exemption',
  bare: true,
  input: z.strictObject({
    due: z.uuid(),
    exemption: z.string('Choose what the council says').max(500),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, noSuchExemption],
  spoken: ['due', 'exemption'],
  async carryOut({ due, exemption }, desk) {
    const standing = await caseOf(desk, 'casework.due_date', due)
    if (standing instanceof Refusal) return standing
    if (!(await exemptionsOf(desk, standing.seal, due)).includes(exemption))
      return refuse(noSuchExemption, { field: 'exemption' })
    await desk.sql
      .withTables<Tables>()
      .updateTable('casework.due_date')
      .set({ exemption })
      .where('id', '=', due)
      .execute()
    return { file: standing.file, case: standing.id }
  },
  about: (_input, { file }) => file,
})

async function exemptionsOf({ sql }: Desk, seal: FileSeal, due: string): Promise<readonly string[]> {
  const row = await sql
    .withTables<Tables>()
    .selectFrom('casework.due_date')
    .select(['id', 'version', 'sealed_words'])
    .where('id', '=', due)
    .executeTakeFirst()
  return row ? openDueDate(seal, row).exemptions : []
}
