import { type Key, newKey, open, openText, seal } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { type Refusal, refuse } from '#platform/refusal.ts'
import type { Tables } from './schema/tables.ts'

/** Where a sealed field stands: a ciphertext moved elsewhere, or an older version put back, does not open. */
export interface Place {
  readonly field: `${string}.${string}.${string}`
  readonly row: string
  readonly version: number
}

/** Seals and opens the fields of one family's file, under that file's own key. */
export interface FileSeal {
  seal(text: string, place: Place): Buffer
  open(sealed: Uint8Array, place: Place): string
}

export const keyMissing = {
  code: 'key-missing',
  status: 403,
  sentence:
    'Your sign-in does not carry the key to families’ files. Ask the co-ordinator to grant it to you.',
} as const

/** Makes the key of a new file, sealed under the service key. Refuses whoever holds no service key. */
export async function newFileSeal(desk: Desk, file: string): Promise<FileSeal | Refusal> {
  const service = desk.person?.keys?.service
  if (!service) return refuse(keyMissing)
  const key = newKey()
  await desk.sql
    .withTables<Tables>()
    .insertInto('vault.file_key')
    .values({ file, sealed_file_key: seal(service, key, aboutKey(file)), made_at: desk.now })
    .execute()
  return sealWith(key)
}

/** Opens an existing file's key. Refuses whoever holds no service key, or may not see the file. */
export async function fileSeal(desk: Desk, file: string): Promise<FileSeal | Refusal> {
  const service = desk.person?.keys?.service
  if (!service) return refuse(keyMissing)
  const row = await desk.sql
    .withTables<Tables>()
    .selectFrom('vault.file_key')
    .select('sealed_file_key')
    .where('file', '=', file)
    .executeTakeFirst()
  return row ? sealWith(open(service, row.sealed_file_key, aboutKey(file))) : refuse(keyMissing)
}

/** The keys of several files at once, by file; files that this person may not open are left out. */
export async function fileSeals(desk: Desk, files: readonly string[]): Promise<Map<string, FileSeal>> {
  const service = desk.person?.keys?.service
  if (!service || files.length === 0) return new Map()
  const rows = await desk.sql
    .withTables<Tables>()
    .selectFrom('vault.file_key')
    .select(['file', 'sealed_file_key'])
    .where('file', 'in', files)
    .execute()
  return new Map(
    rows.map(({ file, sealed_file_key }) => [file, sealWith(open(service, sealed_file_key, aboutKey(file)))]),
  )
}

const aboutKey = (file: string) => `vault.file_key|sealed_file_key|${file}`

function sealWith(key: Key): FileSeal {
  return {
    seal: (text, place) => seal(key, text, about(place)),
    open: (sealed, place) => openText(key, sealed, about(place)),
  }
}

const about = ({ field, row, version }: Place) => `${field}|${row}|${version}`
