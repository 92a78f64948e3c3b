import { sql as raw } from 'kysely'
import { type Key, open, openFrom, SealBroken } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'
import { isServiceKey } from './service-check.ts'

/** The key of one file, as far as this person's session opens it; undefined when it does not. */
export async function fileKey(desk: Desk, file: string): Promise<Key | undefined> {
  return (await fileKeys(desk, [file])).get(file)
}

/** The keys of several files: under the service key, or granted to this person alone. Files they cannot open are left out. */
export async function fileKeys(desk: Desk, files: readonly string[]): Promise<Map<string, Key>> {
  const { keys } = desk.person ?? {}
  const opened = new Map<string, Key>()
  if (!keys || files.length === 0) return opened
  if (keys.service) await openWithService(desk, files, keys.service, opened)
  const left = files.filter(file => !opened.has(file))
  if (left.length > 0) await openGranted(desk, left, keys.own, opened)
  return opened
}

/** Under what a file's key is sealed to the service key. */
export const aboutKey = (file: string): string => `vault.file_key|sealed_file_key|${file}`

/** Under what a file's key is sealed to one person. */
export const aboutFileGrant = (file: string, person: string): string =>
  `vault.file_grant|sealed_file_key|${file}|${person}`

/** A service key that was exchanged meanwhile opens nothing; anything else that does not open was tampered with. */
async function openWithService(
  desk: Desk,
  files: readonly string[],
  service: Key,
  opened: Map<string, Key>,
): Promise<void> {
  const rows = await desk.sql
    .withTables<Tables>()
    .selectFrom('vault.file_key')
    .select(['file', 'sealed_file_key'])
    .where('file', '=', raw<string>`any(${files}::uuid[])`)
    .where('sealed_file_key', 'is not', null)
    .execute()
  try {
    for (const { file, sealed_file_key: sealed } of rows)
      if (sealed) opened.set(file, open(service, sealed, aboutKey(file)))
  } catch (fault) {
    if (fault instanceof SealBroken && !(await isServiceKey(desk, service))) return opened.clear()
    throw fault
  }
}

async function openGranted(
  { sql, person }: Desk,
  files: readonly string[],
  own: Uint8Array,
  opened: Map<string, Key>,
): Promise<void> {
  const id = person?.id ?? ''
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('vault.file_grant')
    .select(['file', 'sealed_file_key'])
    .where('file', '=', raw<string>`any(${files}::uuid[])`)
    .where('person', '=', id)
    .execute()
  for (const { file, sealed_file_key } of rows)
    opened.set(file, await openFrom(own, sealed_file_key, aboutFileGrant(file, id)))
}
