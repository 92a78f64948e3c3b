import { sql as raw } from 'kysely'
import { type Key, newKey, open, openText, seal } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { type Refusal, refuse } from '#platform/refusal.ts'
import { aboutKey, fileKey, fileKeys } from './file-key.ts'
import { holdFile } from './hold-file.ts'
import { serviceCheck } from './service-check.ts'
import { holdToUse, useIsLimited } from './use-limit.ts'

/** Where a sealed field stands: a ciphertext moved elsewhere, or an older version put back, does not open. */
export interface Place {
  readonly field: `${string}.${string}.${string}`
  readonly row: string
  readonly version: number
}

/** Seals and opens the fields of one family's file, under that file's own key. */
export interface FileSeal {
  seal(text: string | Uint8Array, place: Place): Buffer
  open(sealed: Uint8Array, place: Place): string
  openBytes(sealed: Uint8Array, place: Place): Buffer
}

export const keyMissing = {
  code: 'key-missing',
  status: 403,
  sentence:
    'Your sign-in does not carry the key to families’ files. Ask the co-ordinator to grant it to you, and sign in again.',
} as const

/**
 * Makes the key of a new file, sealed under the service key. Refuses whoever holds no service key, or one that was
 * exchanged meanwhile: a file made with it would never open again.
 */
export async function newFileSeal(desk: Desk, file: string): Promise<FileSeal | Refusal> {
  const service = desk.person?.keys?.service
  if (!service) return refuse(keyMissing)
  const key = newKey()
  const { numAffectedRows } = await raw`
    insert into vault.file_key (file, sealed_file_key, made_at)
    select ${file}::uuid, ${seal(service, key, aboutKey(file))}, ${desk.now}
    from vault.custody where service_check = ${serviceCheck(service)}`.execute(desk.sql)
  return numAffectedRows === 1n ? sealWith(key) : refuse(keyMissing)
}

/** Opens an existing file's key. Refuses whoever was granted neither it nor the service key, or may not see the file. */
export async function fileSeal(desk: Desk, file: string): Promise<FileSeal | Refusal> {
  const key = await fileKey(desk, file)
  return key ? sealWith(key) : refuse(keyMissing)
}

/**
 * The same, for somebody who adds to the file: until the act is over its key is not exchanged, nor the file erased.
 * Refuses whoever has to say first why they use it, because somebody asked that it be kept and not used; to keep what
 * the people of a file ask about their data is no use of it (`only kept`).
 */
export async function fileSealToWrite(
  desk: Desk,
  file: string,
  how: 'used' | 'only kept' = 'used',
): Promise<FileSeal | Refusal> {
  const [isAsked, seal] = await Promise.all([
    how === 'used' ? holdToUse(desk, file) : holdFile(desk, file, 'to write'),
    fileSeal(desk, file),
  ])
  return isAsked ? refuse(useIsLimited) : seal
}

/** The keys of several files at once, by file; files that this person may not open are left out. */
export async function fileSeals(desk: Desk, files: readonly string[]): Promise<Map<string, FileSeal>> {
  const keys = await fileKeys(desk, files)
  return new Map([...keys].map(([file, key]) => [file, sealWith(key)]))
}

/** Seals and opens with a key that is at hand. */
export function sealWith(key: Key): FileSeal {
  return {
    seal: (text, place) => seal(key, text, aboutPlace(place)),
    open: (sealed, place) => openText(key, sealed, aboutPlace(place)),
    openBytes: (sealed, place) => open(key, sealed, aboutPlace(place)),
  }
}

/** A place as one text, for a seal to be bound to. */
export const aboutPlace = ({ field, row, version }: Place): string => `${field}|${row}|${version}`
