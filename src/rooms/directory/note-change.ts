import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'

/** What can be done to an entry. */
export type ChangeKind = 'added' | 'imported' | 'changed' | 'checked' | 'closed' | 'reopened'

/** Keeps in the entry's history what was done, by whom and when, and what stood there before; `version` is the entry's after it. */
export async function noteChange(
  { sql, person, now }: Pick<Desk, 'sql' | 'person' | 'now'>,
  organisation: string,
  kind: ChangeKind,
  version: number,
  { note = '', was = {} }: { note?: string; was?: Record<string, unknown> } = {},
): Promise<void> {
  await sql
    .withTables<Tables>()
    .insertInto('directory.change')
    .values({
      id: newId(),
      organisation,
      kind,
      version,
      at: now,
      done_by: person?.id ?? null,
      note,
      was: JSON.stringify(was),
    })
    .execute()
}
