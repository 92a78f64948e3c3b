import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import type { FileKeeper, FileSeal } from '#rooms/vault'
import { resealDocuments } from './reseal-documents.ts'

/** Every table with rows of a family's file, children first, and its sealed column where it has one. */
export const KEPT: readonly (readonly [table: string, sealed?: string])[] = [
  ['casework.sample_case', 'sealed_words'],
  ['casework.note_for', 'sealed_words'],
  ['casework.paper_out', 'sealed_words'],
  ['casework.joint_part'],
  ['casework.views_approval'],
  ['casework.views_version', 'sealed_words'],
  ['casework.views', 'sealed_words'],
  ['casework.speaking_check'],
  ['casework.speaking', 'sealed_words'],
  ['casework.meeting_step'],
  ['casework.meeting_note', 'sealed_words'],
  ['casework.meeting_point', 'sealed_words'],
  ['casework.reflection', 'sealed_words'],
  ['casework.attendance', 'sealed_words'],
  ['casework.meeting', 'sealed_words'],
  ['casework.moved_row'],
  ['casework.move'],
  ['casework.route_explained'],
  ['casework.disagreement'],
  ['casework.closing'],
  ['casework.outcome', 'sealed_words'],
  ['casework.letter', 'sealed_words'],
  ['casework.due_date', 'sealed_words'],
  ['casework.decision_release'],
  ['casework.decision', 'sealed_words'],
  ['casework.inquiry', 'sealed_words'],
  ['casework.account', 'sealed_words'],
  ['casework.promise', 'sealed_words'],
  ['casework.signpost'],
  ['casework.information_given'],
  ['casework.option_explained'],
  ['casework.options_shown'],
  ['casework.reason', 'sealed_words'],
  ['casework.handed_over'],
  ['casework.allocation'],
  ['casework.case_change'],
  ['casework.kept_apart'],
  ['casework.request'],
  // With a key of its own: see reseal-documents.ts.
  ['casework.document'],
  ['casework.contact', 'sealed_words'],
  ['casework.case', 'sealed_words'],
  ['casework.person', 'sealed_details'],
]

/** What this room keeps of a family's file. */
export const caseworkKeeper: FileKeeper = {
  erase: [
    `update casework.joint_views j set families = families - (
      select count(*) from casework.joint_part p
      where p.joint = j.id and p.left_at is null and p.file = any($1::uuid[]))`,
    'delete from casework.kept_apart where other = any($1::uuid[])',
    'delete from casework.moved_row m using casework.move v where v.id = m.move and v.from_file = any($1::uuid[])',
    'delete from casework.move where from_file = any($1::uuid[])',
    'update casework.file set merged_into = null where merged_into = any($1::uuid[])',
    ...KEPT.map(([table]) => `delete from ${table} where file = any($1::uuid[])`),
    'delete from casework.file where id = any($1::uuid[])',
  ],
  async reseal(desk, file, from, to) {
    for (const [table, sealed] of KEPT) if (sealed) await resealRows(desk, file, table, sealed, from, to)
    await resealDocuments(desk, file, from, to)
  },
}

async function resealRows(
  { sql }: Desk,
  file: string,
  table: string,
  sealed: string,
  from: FileSeal,
  to: FileSeal,
): Promise<void> {
  const [rows, column] = [raw.table(table), raw.ref(sealed)]
  const found = await raw<{ id: string; sealed: Buffer; version: number }>`
    select id, ${column} as sealed, version from ${rows} where file = ${file} and ${column} is not null for update`.execute(
    sql,
  )
  for (const { id, sealed: text, version } of found.rows) {
    const place = { field: fieldOf(table, sealed), row: id, version }
    await raw`update ${rows} set ${column} = ${to.seal(from.open(text, place), place)} where id = ${id}`.execute(
      sql,
    )
  }
}

const fieldOf = (table: string, column: string) => `${table}.${column}` as `${string}.${string}.${string}`
