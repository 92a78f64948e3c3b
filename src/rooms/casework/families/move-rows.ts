import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import { KEPT } from '../file-keeper.ts'
import { resealDocuments } from '../reseal-documents.ts'

/** A row that was moved from one file to another, by which it can go back. */
export interface Moved {
  readonly table: string
  readonly row: string
}

/** Tables that say something of a file as a whole, and so stay with it. */
const STAYS = ['casework.kept_apart', 'casework.move', 'casework.moved_row']

/**
 * Moves rows of one file into another: opened with the one's key, sealed with the other's, in their place. All of them,
 * or those that `only` names; gives what was moved.
 */
export async function moveRows(
  desk: Desk,
  [from, openWith]: readonly [file: string, seal: FileSeal],
  [to, sealWith]: readonly [file: string, seal: FileSeal],
  only?: readonly Moved[],
): Promise<Moved[]> {
  const moved: Moved[] = []
  for (const [table, column] of KEPT) {
    if (STAYS.includes(table)) continue
    const ids = only?.filter(row => row.table === table).map(({ row }) => row)
    if (ids?.length === 0) continue
    const rows = await rowsOf(desk, table, column, from, ids)
    if (table === 'casework.document') await resealDocuments(desk, from, openWith, sealWith, idsOf(rows))
    for (const row of rows) await moveRow(desk, table, column, row, openWith, [to, sealWith])
    moved.push(...rows.map(({ id }) => ({ table, row: id })))
  }
  return moved
}

interface Row {
  readonly id: string
  readonly version: number
  readonly sealed: Buffer | null
}

const idsOf = (rows: readonly Row[]) => rows.map(({ id }) => id)

async function moveRow(
  desk: Desk,
  table: string,
  column: string | undefined,
  { id, version, sealed }: Row,
  openWith: FileSeal,
  [to, sealWith]: readonly [file: string, seal: FileSeal],
): Promise<void> {
  if (table === 'casework.case') await numberAnew(desk, id, to)
  if (!column || !sealed) {
    await raw`update ${raw.table(table)} set file = ${to} where id = ${id}`.execute(desk.sql)
    return
  }
  const place = { field: fieldOf(table, column), row: id, version }
  await reseal(desk, table, column, id, to, sealWith.seal(openWith.open(sealed, place), place))
}

async function rowsOf(desk: Desk, table: string, column: string | undefined, file: string, ids?: string[]) {
  const { rows } = await raw<Row>`
    select id, ${column ? raw`version, ${raw.ref(column)}` : raw`1 as version, null::bytea`} as sealed
    from ${raw.table(table)} where file = ${file} ${ids ? raw`and id = any(${ids}::uuid[])` : raw``} for update`.execute(
    desk.sql,
  )
  return rows
}

const reseal = (desk: Desk, table: string, column: string, id: string, to: string, sealed: Buffer) =>
  raw`update ${raw.table(table)} set file = ${to}, ${raw.ref(column)} = ${sealed} where id = ${id}`.execute(
    desk.sql,
  )

/** Cases are numbered within their file. */
const numberAnew = (desk: Desk, id: string, file: string) =>
  raw`update casework.case set number = 1 + coalesce((select max(number) from casework.case where file = ${file} and id <> ${id}), 0)
    where id = ${id}`.execute(desk.sql)

const fieldOf = (table: string, column: string) => `${table}.${column}` as `${string}.${string}.${string}`
