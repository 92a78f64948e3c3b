import { sql as raw } from 'kysely'
import { type Key, newKey, open, seal, sealTo } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { aboutEscrow } from './escrow.ts'
import { aboutKey } from './file-key.ts'
import { indexKey, sealedAbout } from './index-reader.ts'
import { newIntakePair, resealIntakeKeys } from './intake-pairs.ts'
import type { Tables } from './schema/tables.ts'
import { serviceCheck } from './service-check.ts'
import { aboutGrant } from './service-grant.ts'

/** Rows sealed anew at a time; between two pages the process answers others. */
const PAGE = 1_000

/** Makes a new service key and seals everything under it that the old one opened; gives how many files' keys. */
export async function exchangeServiceKey(desk: Desk, from: Key): Promise<number> {
  const to = newKey()
  const files = await resealAll(desk, FILE_KEYS, sealed => aboutKey(sealed), from, to)
  await resealAll(desk, NAMES, sealedAbout, indexKey(from), indexKey(to))
  await regrantAll(desk, to)
  await resealEscrow(desk, to)
  await resealIntakeKeys(desk, from, to)
  await newIntakePair(desk, to)
  await desk.sql
    .withTables<Tables>()
    .updateTable('vault.custody')
    .set({ service_check: serviceCheck(to) })
    .execute()
  return files
}

/** How a table's rows are read in order and written back. */
interface Sealed {
  readonly read: (above: string) => ReturnType<typeof raw<{ place: string; row: string; sealed: Buffer }>>
  readonly write: (rows: readonly string[], sealed: readonly Buffer[]) => ReturnType<typeof raw>
  readonly first: string
}

const FILE_KEYS: Sealed = {
  first: '00000000-0000-0000-0000-000000000000',
  read: above => raw`select file as place, file as row, sealed_file_key as sealed from vault.file_key
    where file > ${above}::uuid and sealed_file_key is not null order by file limit ${PAGE}`,
  write: (rows, sealed) => raw`update vault.file_key k set sealed_file_key = new.sealed
    from unnest(${rows}::uuid[], ${sealed}::bytea[]) as new (file, sealed) where k.file = new.file`,
}

const NAMES: Sealed = {
  first: '0',
  read: above => raw`select seq::text as place, entry as row, sealed_words as sealed from vault.index_entry
    where seq > ${above}::bigint order by seq limit ${PAGE}`,
  write: (rows, sealed) => raw`update vault.index_entry e set sealed_words = new.sealed
    from unnest(${rows}::uuid[], ${sealed}::bytea[]) as new (entry, sealed) where e.entry = new.entry`,
}

async function resealAll(
  { sql }: Desk,
  { first, read, write }: Sealed,
  about: (row: string) => string,
  from: Key,
  to: Key,
): Promise<number> {
  let count = 0
  for (let above = first; ; ) {
    const { rows } = await read(above).execute(sql)
    if (rows.length === 0) return count
    const sealed = rows.map(({ row, sealed }) => seal(to, open(from, sealed, about(row)), about(row)))
    await write(
      rows.map(({ row }) => row),
      sealed,
    ).execute(sql)
    count += rows.length
    above = rows.at(-1)?.place ?? above
  }
}

async function regrantAll({ sql }: Desk, to: Key): Promise<void> {
  const tables = sql.withTables<Tables>()
  const holders = await tables
    .selectFrom('vault.service_grant')
    .innerJoin('vault.person_key', 'vault.person_key.person', 'vault.service_grant.person')
    .select(['vault.person_key.person', 'public_key'])
    .execute()
  for (const { person, public_key } of holders)
    await tables
      .updateTable('vault.service_grant')
      .set({ sealed_service_key: await sealTo(public_key, to, aboutGrant(person)) })
      .where('person', '=', person)
      .execute()
}

async function resealEscrow({ sql }: Desk, to: Key): Promise<void> {
  const tables = sql.withTables<Tables>()
  const sets = await tables.selectFrom('vault.escrow').select(['id', 'public_key']).execute()
  for (const { id, public_key } of sets)
    await tables
      .updateTable('vault.escrow')
      .set({ sealed_service_key: await sealTo(public_key, to, aboutEscrow(id)) })
      .where('id', '=', id)
      .execute()
}
