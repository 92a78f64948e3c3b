import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import type { FileKeeper, FileSeal } from '#rooms/vault'
import { overridePlace } from './judging/override.ts'
import { judgedPlace } from './judging/settle-match.ts'

/** What this room keeps of a family's file: whom a declaration may mean, and what was decided of it. */
export const interestsKeeper: FileKeeper = {
  erase: [
    'delete from interests.match where thing = any($1::uuid[])',
    'delete from interests.shut_out where file = any($1::uuid[])',
  ],
  async reseal(desk, file, from, to) {
    await resealRows(desk, file, 'match', judgedPlace, from, to)
    await resealRows(desk, file, 'override', overridePlace, from, to)
  },
}

async function resealRows(
  { sql }: Desk,
  file: string,
  table: 'match' | 'override',
  place: typeof judgedPlace | typeof overridePlace,
  from: FileSeal,
  to: FileSeal,
): Promise<void> {
  const key = raw.ref(table === 'match' ? 'id' : 'match')
  const rows = raw.table(`interests.${table}`)
  const { rows: found } = await raw<{ row: string; sealed: Buffer }>`
    select t.${key} as row, t.sealed_words as sealed from ${rows} t
    join interests.match m on m.id = t.${key}
    where m.thing = ${file} and not m.is_request and t.sealed_words is not null for update of t`.execute(sql)
  for (const { row, sealed } of found)
    await raw`
      update ${rows} set sealed_words = ${to.seal(from.open(sealed, place(row)), place(row))}
      where ${key} = ${row}`.execute(sql)
}
