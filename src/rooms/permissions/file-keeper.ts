import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import type { FileKeeper, FileSeal } from '#rooms/vault'
import { isHeld } from './rights/limits/is-held.ts'
import { RIGHTS_KEPT } from './rights/rights-kept.ts'
import { withdrawConcernKeys } from './safeguarding/withdraw-concern-keys.ts'

/**
 * Every table with rows of a family's file, children first, and its sealed columns. Each has `id`, `file` and `version`;
 * whoever adds a table to this room enters it here.
 */
export const KEPT: readonly (readonly [table: string, ...sealed: string[]])[] = [
  // With keys of their own: see safeguarding/.
  ['permissions.concern_step'],
  ['permissions.concern'],
  ['permissions.agency_request', 'sealed_words'],
  ['permissions.redacted_copy', 'sealed_words', 'sealed_copy'],
  ['permissions.disclosure', 'sealed_words'],
  ['permissions.permission', 'sealed_words', 'sealed_reason'],
  ...RIGHTS_KEPT,
]

/** What a family permits and what left belongs to the family, whichever of its two files it was recorded in. */
const GOES_ALONG = [
  'permissions.concern_step',
  'permissions.concern',
  'permissions.agency_request',
  'permissions.redacted_copy',
  'permissions.disclosure',
  'permissions.permission',
]

/** What this room keeps of a family's file. */
export const permissionsKeeper: FileKeeper = {
  goesAlong: KEPT.filter(([table]) => GOES_ALONG.includes(table)),
  barsErasure: isHeld,
  shutOut: withdrawConcernKeys,
  erase: KEPT.map(([table]) => `delete from ${table} where file = any($1::uuid[])`),
  async reseal(desk, file, from, to) {
    for (const [table, ...sealed] of KEPT)
      for (const column of sealed) await resealColumn(desk, file, table, column, from, to)
  },
}

async function resealColumn(
  { sql }: Desk,
  file: string,
  table: string,
  column: string,
  from: FileSeal,
  to: FileSeal,
): Promise<void> {
  const [rows, sealed] = [raw.table(table), raw.ref(column)]
  const found = await raw<{ id: string; sealed: Buffer; version: number }>`
    select id, ${sealed} as sealed, version from ${rows}
    where file = ${file} and ${sealed} is not null for update`.execute(sql)
  for (const { id, sealed: text, version } of found.rows) {
    const place = { field: `${table}.${column}` as `${string}.${string}.${string}`, row: id, version }
    await raw`update ${rows} set ${sealed} = ${to.seal(from.openBytes(text, place), place)} where id = ${id}`.execute(
      sql,
    )
  }
}
