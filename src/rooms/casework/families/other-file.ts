import type { Desk } from '#platform/desk.ts'
import { referenceDigits } from '../reference.ts'
import type { Tables } from '../schema/tables.ts'

export const noSuchFile = {
  code: 'no-such-file',
  status: 422,
  sentence: 'There is no other file with this reference that you may open.',
} as const

/** The file with this reference, as it was typed, that is not `file` and went into no other; undefined when there is none. */
export async function otherFile({ sql }: Desk, file: string, reference: string): Promise<string | undefined> {
  const row = await sql
    .withTables<Tables>()
    .selectFrom('casework.file')
    .select('id')
    .where('reference', '=', Number(referenceDigits(reference) ?? 0))
    .where('id', '!=', file)
    .where('merged_into', 'is', null)
    .executeTakeFirst()
  return row?.id
}
