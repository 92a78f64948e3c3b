import { openFrom, sealTo } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { type Opened, openEscrow } from './escrow.ts'
import { aboutFileGrant } from './file-key.ts'
import { aboutFileEscrow } from './restricted-key.ts'
import type { Tables } from './schema/tables.ts'
import { grantServiceKey, publicKeyOf } from './service-grant.ts'

/**
 * The way back when nobody can open anything: two sheets grant the service key to somebody who has an account, and
 * with `restricted` every restricted file too. Gives what is wrong instead, as a sentence. Runs as the custodian.
 */
export async function recoverServiceKey(
  desk: Desk,
  sheets: readonly [string, string],
  person: string,
  restricted: boolean,
): Promise<{ person: string; files: number } | { fault: string }> {
  const opened = await openEscrow(desk, sheets)
  if ('fault' in opened) return opened
  const publicKey = await publicKeyOf(desk, person)
  if (!publicKey)
    return { fault: 'This person has no key pair: they first take up an invitation and choose a password.' }
  await desk.sql.withTables<Tables>().deleteFrom('vault.service_grant').where('person', '=', person).execute()
  await grantServiceKey(desk, person, publicKey, opened.service)
  return { person, files: restricted ? await grantRestricted(desk, person, publicKey, opened) : 0 }
}

async function grantRestricted(
  { sql, now }: Desk,
  person: string,
  publicKey: Uint8Array,
  { escrow, privateKey }: Opened,
): Promise<number> {
  const tables = sql.withTables<Tables>()
  const rows = await tables.selectFrom('vault.file_escrow').selectAll().where('escrow', '=', escrow).execute()
  await tables
    .deleteFrom('vault.file_grant')
    .where('person', '=', person)
    .where(
      'file',
      'in',
      rows.map(({ file }) => file),
    )
    .execute()
  for (const { file, sealed_file_key } of rows) {
    const key = await openFrom(privateKey, sealed_file_key, aboutFileEscrow(file, escrow))
    const sealed = await sealTo(publicKey, key, aboutFileGrant(file, person))
    await tables
      .insertInto('vault.file_grant')
      .values({ file, person, sealed_file_key: sealed, granted_by: null, granted_at: now })
      .execute()
  }
  return rows.length
}
