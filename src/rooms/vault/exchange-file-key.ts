import { type Key, newKey, seal } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { type Refusal, refuse } from '#platform/refusal.ts'
import type { FileKeeper } from './file-keeper.ts'
import { aboutKey, fileKey } from './file-key.ts'
import { keyMissing, sealWith } from './file-seal.ts'
import { holdFile } from './hold-file.ts'
import { grantKey, restrictKey } from './restricted-key.ts'
import type { Tables } from './schema/tables.ts'
import { publicKeyOf } from './service-grant.ts'

/**
 * Shuts one person out of a file for good: a new key, every sealed field of it sealed anew, and grants without them.
 * Whoever holds the service key could open any key sealed under it, so for them the file becomes restricted to the
 * others. Gives how many open the file now; refuses whoever cannot open it.
 */
export async function exchangeFileKey(
  desk: Desk,
  file: string,
  without: string,
  keepers: readonly FileKeeper[],
): Promise<number | Refusal> {
  await holdFile(desk, file, 'alone')
  const service = desk.person?.keys?.service
  const from = await fileKey(desk, file)
  if (!from || !service) return refuse(keyMissing)
  const to = newKey()
  for (const keeper of keepers) {
    await keeper.reseal(desk, file, sealWith(from), sealWith(to))
    await keeper.shutOut?.(desk, file, without)
  }
  const { isRestricted, granted, holders } = await whoOpens(desk, file)
  const others = (ids: readonly string[]) => [...new Set(ids)].filter(id => id !== without)
  if (!isRestricted && !holders.includes(without)) {
    await underService(desk, file, to, service, others(granted))
    return others([...granted, ...holders]).length
  }
  const left = others(isRestricted ? granted : [...granted, ...holders])
  await restrictKey(desk, file, to, left)
  return left.length
}

async function whoOpens({ sql }: Desk, file: string) {
  const tables = sql.withTables<Tables>()
  const restricted = await tables
    .selectFrom('vault.restriction')
    .select('file')
    .where('file', '=', file)
    .executeTakeFirst()
  const granted = await tables
    .selectFrom('vault.file_grant')
    .select('person')
    .where('file', '=', file)
    .execute()
  const holders = await tables.selectFrom('vault.service_grant').select('person').execute()
  return {
    isRestricted: restricted !== undefined,
    granted: granted.map(({ person }) => person),
    holders: holders.map(({ person }) => person),
  }
}

async function underService(
  desk: Desk,
  file: string,
  key: Key,
  service: Key,
  people: readonly string[],
): Promise<void> {
  const tables = desk.sql.withTables<Tables>()
  await tables
    .updateTable('vault.file_key')
    .set({ sealed_file_key: seal(service, key, aboutKey(file)), made_at: desk.now })
    .where('file', '=', file)
    .execute()
  await tables.deleteFrom('vault.file_grant').where('file', '=', file).execute()
  for (const person of people) {
    const publicKey = await publicKeyOf(desk, person)
    if (publicKey) await grantKey(desk, file, key, person, publicKey)
  }
}
