import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { fileSealToWrite, keyMissing } from '#rooms/vault'
import { KEPT } from '../file-keeper.ts'
import { compareAgain } from '../interests/compare-again.ts'
import { notTheSamePeople, wouldLetIn } from '../interests/stays-shut-out.ts'
import type { Tables } from '../schema/tables.ts'
import { enterMove } from './merge-files.ts'
import { type Moved, moveRows } from './move-rows.ts'
import { noSuchFile, otherFile } from './other-file.ts'

/** Moves a case, with all that was recorded in it, to the file where it belongs: sealed anew there, with its history. */
export const moveCase = command({
  name: 'move-case',
  called: 'Move a case to another file',
  input: z.strictObject({
    case: z.uuid(),
    reference: z.string().trim().min(1, 'Type the file’s reference').max(20),
  }),
  who: CASEWORKERS,
  as: 'registrar',
  serializable: true,
  spoken: ['case'],
  refusals: [notFound, keyMissing, noSuchFile, notTheSamePeople],
  async carryOut({ case: id, reference }, desk) {
    const from = await fileOfCase(desk, id)
    if (!from) return refuse(notFound)
    const to = await otherFile(desk, from, reference)
    if (!to) return refuse(noSuchFile, { field: 'reference' })
    if (await wouldLetIn(desk, from, to)) return refuse(notTheSamePeople, { field: 'reference' })
    const [openWith, sealWith] = [await fileSealToWrite(desk, from), await fileSealToWrite(desk, to)]
    if (openWith instanceof Refusal) return openWith
    if (sealWith instanceof Refusal) return sealWith
    const rows = await rowsOfCase(desk, id)
    const moved = await moveRows(desk, [from, openWith], [to, sealWith], rows)
    const move = await enterMove(desk, { file: to, from, what: 'case' }, moved)
    await compareAgain(desk, to)
    return { file: to, case: id, move }
  },
  about: (_input, { file }) => file,
})

async function fileOfCase({ sql }: Desk, id: string): Promise<string | undefined> {
  const row = await sql
    .withTables<Tables>()
    .selectFrom('casework.case')
    .select('file')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row?.file
}

/** What hangs on a case by way of its disagreements. */
const BY_DISAGREEMENT = 'casework.route_explained'

async function rowsOfCase({ sql }: Desk, id: string): Promise<Moved[]> {
  const { rows: tables } = await raw<{ name: string }>`
    select table_schema || '.' || table_name as name from information_schema.columns
    where table_schema = 'casework' and column_name = 'case_id'`.execute(sql)
  const withCase = new Set(tables.map(({ name }) => name))
  const moved: Moved[] = [{ table: 'casework.case', row: id }]
  for (const [table] of KEPT) {
    const { rows } = withCase.has(table)
      ? await raw<{ id: string }>`select id from ${raw.table(table)} where case_id = ${id}`.execute(sql)
      : table === BY_DISAGREEMENT
        ? await raw<{ id: string }>`select r.id from casework.route_explained r
            join casework.disagreement d on d.id = r.disagreement where d.case_id = ${id}`.execute(sql)
        : { rows: [] }
    moved.push(...rows.map(row => ({ table, row: row.id })))
  }
  return moved
}
