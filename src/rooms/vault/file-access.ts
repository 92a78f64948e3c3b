import type { Desk } from '#platform/desk.ts'
import { notFound, type Refusal, refuse } from '#platform/refusal.ts'
import { fileKey, fileKeys } from './file-key.ts'
import { keyMissing } from './file-seal.ts'
import { grantKey, restrictKey, sealToSheets, unrestrictKey } from './restricted-key.ts'
import type { Tables } from './schema/tables.ts'
import { publicKeyOf } from './service-grant.ts'

const noPair = {
  code: 'no-key-pair',
  status: 422,
  sentence: 'Somebody among them has no keys yet: they first take up their invitation.',
} as const

/** Who opens one file: named people only, or all who hold the service key and, beside them, those named. */
export interface FileAccess {
  readonly isRestricted: boolean
  readonly named: readonly string[]
}

/** Whom a file is open to, as far as those who lead may know. */
export async function fileAccess({ sql }: Desk, file: string): Promise<FileAccess> {
  const tables = sql.withTables<Tables>()
  const restriction = await tables
    .selectFrom('vault.restriction')
    .select('file')
    .where('file', '=', file)
    .executeTakeFirst()
  const rows = await tables
    .selectFrom('vault.file_grant')
    .select('person')
    .where('file', '=', file)
    .orderBy('granted_at')
    .execute()
  return { isRestricted: restriction !== undefined, named: rows.map(({ person }) => person) }
}

/** From now on only these people open the file. Refuses whoever cannot open it, and people without a key pair. */
export async function restrictFile(
  desk: Desk,
  file: string,
  people: readonly string[],
): Promise<Refusal | undefined> {
  const key = await fileKey(desk, file)
  if (!key) return refuse(keyMissing)
  const without = await restrictKey(desk, file, key, [...new Set(people)])
  return without.length > 0 ? refuse(noPair, { field: 'people' }) : undefined
}

/** The file is open again to all who hold the service key. Refuses whoever cannot open it, and a file that is not restricted. */
export async function liftRestriction(desk: Desk, file: string): Promise<Refusal | undefined> {
  const key = await fileKey(desk, file)
  const service = desk.person?.keys?.service
  if (!key || !service) return refuse(keyMissing)
  return (await unrestrictKey(desk, file, key, service)) ? undefined : refuse(notFound)
}

/** Opens one file to one more person, and no other file. Refuses whoever cannot open it, and somebody without a pair. */
export async function grantFile(desk: Desk, file: string, person: string): Promise<Refusal | undefined> {
  const key = await fileKey(desk, file)
  if (!key) return refuse(keyMissing)
  const publicKey = await publicKeyOf(desk, person)
  if (!publicKey) return refuse(noPair, { field: 'person' })
  await grantKey(desk, file, key, person, publicKey)
  return undefined
}

/** Takes one person's grant away; true when there was one. They may have kept the key: to shut them out, exclude them. */
export async function withdrawFile({ sql }: Desk, file: string, person: string): Promise<boolean> {
  const { numDeletedRows } = await sql
    .withTables<Tables>()
    .deleteFrom('vault.file_grant')
    .where('file', '=', file)
    .where('person', '=', person)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** The files that are open to whoever acts by a grant of their own, newest first. */
export async function grantedFiles({ sql, person }: Desk): Promise<string[]> {
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('vault.file_grant')
    .select('file')
    .where('person', '=', person?.id ?? '')
    .orderBy('granted_at', 'desc')
    .execute()
  return rows.map(({ file }) => file)
}

/** Those of some people who have a key pair, so that something can be sealed to them. */
export async function ableToOpen({ sql }: Desk, people: readonly string[]): Promise<string[]> {
  const rows = await sql.withTables<Tables>().selectFrom('vault.person_key').select('person').execute()
  const able = new Set(rows.map(({ person }) => person))
  return people.filter(person => able.has(person))
}

/** Seals the keys of those restricted files that whoever acts can open to the newest sheets as well. */
export async function sealRestrictedToSheets(desk: Desk): Promise<void> {
  const rows = await desk.sql.withTables<Tables>().selectFrom('vault.restriction').select('file').execute()
  const keys = await fileKeys(
    desk,
    rows.map(({ file }) => file),
  )
  for (const [file, key] of keys) await sealToSheets(desk, file, key)
}
