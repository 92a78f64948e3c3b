import { type Key, seal, sealTo } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { oneAtATime } from './escrow.ts'
import { aboutFileGrant, aboutKey } from './file-key.ts'
import type { Tables } from './schema/tables.ts'
import { publicKeyOf } from './service-grant.ts'

/** Under what a restricted file's key is sealed to a set of recovery sheets. */
export const aboutFileEscrow = (file: string, escrow: string): string =>
  `vault.file_escrow|sealed_file_key|${file}|${escrow}`

/**
 * Takes a file's key out of the reach of the service key: from now on only these people open it, and two recovery
 * sheets. Gives those who have no key pair, and changes nothing while there are any.
 */
export async function restrictKey(
  desk: Desk,
  file: string,
  key: Key,
  people: readonly string[],
): Promise<readonly string[]> {
  const pairs = await Promise.all(
    people.map(async person => [person, await publicKeyOf(desk, person)] as const),
  )
  const without = pairs.filter(([, publicKey]) => !publicKey).map(([person]) => person)
  if (without.length > 0) return without
  const tables = desk.sql.withTables<Tables>()
  await tables.updateTable('vault.file_key').set({ sealed_file_key: null }).where('file', '=', file).execute()
  await tables.deleteFrom('vault.file_grant').where('file', '=', file).execute()
  for (const [person, publicKey] of pairs) if (publicKey) await grantKey(desk, file, key, person, publicKey)
  await sealToSheets(desk, file, key)
  await tables
    .insertInto('vault.restriction')
    .values({ file, restricted_by: desk.person?.id ?? '', restricted_at: desk.now })
    .onConflict(known => known.doNothing())
    .execute()
  return []
}

/** Puts a file's key back under the service key; single grants, as to a volunteer, stay. False for a file that is not restricted. */
export async function unrestrictKey({ sql }: Desk, file: string, key: Key, service: Key): Promise<boolean> {
  const tables = sql.withTables<Tables>()
  const { numDeletedRows } = await tables
    .deleteFrom('vault.restriction')
    .where('file', '=', file)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return false
  await tables
    .updateTable('vault.file_key')
    .set({ sealed_file_key: seal(service, key, aboutKey(file)) })
    .where('file', '=', file)
    .execute()
  await tables.deleteFrom('vault.file_escrow').where('file', '=', file).execute()
  return true
}

/** Seals one file's key to one person; a grant from before is replaced. */
export async function grantKey(
  { sql, person: by, now }: Desk,
  file: string,
  key: Key,
  person: string,
  publicKey: Uint8Array,
): Promise<void> {
  const sealed_file_key = await sealTo(publicKey, key, aboutFileGrant(file, person))
  const granted = { sealed_file_key, granted_by: by?.id ?? null, granted_at: now }
  await sql
    .withTables<Tables>()
    .insertInto('vault.file_grant')
    .values({ file, person, ...granted })
    .onConflict(known => known.columns(['file', 'person']).doUpdateSet(granted))
    .execute()
}

/** Each set of sheets that the database knows opens it, also one that is made but not yet confirmed. */
export async function sealToSheets({ sql }: Desk, file: string, key: Key): Promise<void> {
  await oneAtATime({ sql })
  const tables = sql.withTables<Tables>()
  await tables.deleteFrom('vault.file_escrow').where('file', '=', file).execute()
  const sets = await tables.selectFrom('vault.escrow').select(['id', 'public_key']).execute()
  for (const { id, public_key } of sets)
    await tables
      .insertInto('vault.file_escrow')
      .values({
        file,
        escrow: id,
        sealed_file_key: await sealTo(public_key, key, aboutFileEscrow(file, id)),
      })
      .execute()
}
