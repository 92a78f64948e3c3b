import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { forgetInSearch } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'

/** A file that should never have been opened: kept with who said so, found by nobody, and counted nowhere. */
export const openedInError = command({
  name: 'opened-in-error',
  input: z.strictObject({ file: z.uuid() }),
  who: CASEWORKERS,
  bare: true,
  spoken: ['file'],
  refusals: [notFound],
  async carryOut({ file }, desk) {
    if (!(await mark(desk, file))) return refuse(notFound)
    await forgetInSearch(desk, file)
    return { file }
  },
  about: ({ file }) => file,
})

async function mark({ sql, now }: Desk, file: string): Promise<boolean> {
  const { numUpdatedRows } = await sql
    .withTables<Tables>()
    .updateTable('casework.file')
    .set({ in_error_since: now })
    .where('id', '=', file)
    .where('in_error_since', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
