import { type RawBuilder, sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import type { FileKeeper, FileSeal } from '#rooms/vault'
import type { Moved } from './move-rows.ts'

/**
 * Moves what other rooms keep of a file along with it, when two are made one or taken apart: all of it, or what `only`
 * names; sealed anew with the other's key. Gives what was moved.
 */
export async function moveAlong(
  desk: Desk,
  keepers: readonly FileKeeper[],
  from: readonly [file: string, seal: FileSeal],
  to: readonly [file: string, seal: FileSeal],
  only?: readonly Moved[],
): Promise<Moved[]> {
  const moved: Moved[] = []
  for (const [table, ...sealed] of keepers.flatMap(({ goesAlong = [] }) => goesAlong)) {
    const ids = only?.filter(row => row.table === table).map(({ row }) => row)
    if (ids?.length !== 0) moved.push(...(await moveTable(desk, table, sealed, from, to, ids)))
  }
  return moved
}

type Row = { readonly id: string; readonly version: number } & Readonly<Record<string, Buffer | null>>

async function moveTable(
  { sql }: Desk,
  table: string,
  sealed: readonly string[],
  [from, openWith]: readonly [file: string, seal: FileSeal],
  [to, sealWith]: readonly [file: string, seal: FileSeal],
  ids: readonly string[] | undefined,
): Promise<Moved[]> {
  const columns = raw.join([raw.ref('id'), raw.ref('version'), ...sealed.map(column => raw.ref(column))])
  const { rows } = await raw<Row>`
    select ${columns} from ${raw.table(table)} where file = ${from}
    ${ids ? raw`and id = any(${ids}::uuid[])` : raw``} for update`.execute(sql)
  for (const row of rows) {
    const anew = sealed.flatMap((column): RawBuilder<unknown>[] => {
      const text = row[column]
      if (!text) return []
      const field = `${table}.${column}` as `${string}.${string}.${string}`
      const place = { field, row: row.id, version: row.version }
      return [raw`${raw.ref(column)} = ${sealWith.seal(openWith.openBytes(text, place), place)}`]
    })
    await raw`update ${raw.table(table)} set ${raw.join([raw`file = ${to}`, ...anew])} where id = ${row.id}`.execute(
      sql,
    )
  }
  return rows.map(({ id }) => ({ table, row: id }))
}
