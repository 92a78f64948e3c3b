import { newKey, sealTo } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { type FileSeal, sealWith } from './file-seal.ts'
import { aboutFileEscrow, grantKey } from './restricted-key.ts'
import type { Tables } from './schema/tables.ts'
import { publicKeyOf } from './service-grant.ts'

/**
 * Makes a key for something that only named people open, from its first moment: it is never under the service key. The
 * recovery sheets open it too. Gives the seal, and those of the people who have a key pair and so can open it; from
 * then on `fileSeal` opens it for them, by the id.
 */
export async function newKeptSeal(
  desk: Desk,
  id: string,
  people: readonly string[],
): Promise<{ seal: FileSeal; named: readonly string[] }> {
  const key = newKey()
  const tables = desk.sql.withTables<Tables>()
  await tables
    .insertInto('vault.file_key')
    .values({ file: id, sealed_file_key: null, made_at: desk.now })
    .execute()
  await tables
    .insertInto('vault.restriction')
    .values({ file: id, restricted_by: desk.person?.id ?? '', restricted_at: desk.now })
    .execute()
  const named: string[] = []
  for (const person of new Set(people)) {
    const publicKey = await publicKeyOf(desk, person)
    if (!publicKey) continue
    await grantKey(desk, id, key, person, publicKey)
    named.push(person)
  }
  for (const { id: escrow, public_key } of await tables
    .selectFrom('vault.escrow')
    .select(['id', 'public_key'])
    .execute())
    await tables
      .insertInto('vault.file_escrow')
      .values({
        file: id,
        escrow,
        sealed_file_key: await sealTo(public_key, key, aboutFileEscrow(id, escrow)),
      })
      .execute()
  return { seal: sealWith(key), named }
}
