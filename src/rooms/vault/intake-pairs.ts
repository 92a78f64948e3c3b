import { equal, type Key, mac, newPair, open, SealBroken, seal } from '#platform/crypto.ts'
import type { Desk, InstanceSecret } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'

/**
 * Makes the pair that whatever comes in is sealed to from now on; its private half stands sealed under the service
 * key. Made at the first run and with each new service key, so that an old one opens nothing that comes in later.
 */
export async function newIntakePair({ sql, now, secret }: Desk, service: Key): Promise<void> {
  const { publicKey, privateKey } = await newPair()
  const tables = sql.withTables<Tables>()
  const { newest } = await tables
    .selectFrom('vault.intake_pair')
    .select(({ fn }) => fn.max('number').as('newest'))
    .executeTakeFirstOrThrow()
  const number = (newest ?? 0) + 1
  const vouched = vouch(secret, number, publicKey)
  await tables
    .insertInto('vault.intake_pair')
    .values({ number, public_key: Buffer.from(publicKey), vouched, made_at: now })
    .execute()
  await tables
    .insertInto('vault.intake_key')
    .values({ number, sealed_private_key: seal(service, privateKey, aboutIntakeKey(number)) })
    .execute()
}

/**
 * The public half in use, 32 bytes. Throws SealBroken for one that somebody put in its place: this machine's secret,
 * which is not in the database, vouches for it.
 */
export async function newestIntakePair({
  sql,
  secret,
}: Pick<Desk, 'sql' | 'secret'>): Promise<{ number: number; publicKey: Uint8Array }> {
  const { number, public_key, vouched } = await sql
    .withTables<Tables>()
    .selectFrom('vault.intake_pair')
    .select(['number', 'public_key', 'vouched'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  if (!equal(vouched, vouch(secret, number, public_key))) throw new SealBroken()
  return { number, publicKey: public_key }
}

/** The private halves by number, opened with the service key; the key must be the one in use. */
export async function intakeKeys({ sql }: Desk, service: Key): Promise<Map<number, Uint8Array>> {
  const rows = await sql.withTables<Tables>().selectFrom('vault.intake_key').selectAll().execute()
  return new Map(
    rows.map(({ number, sealed_private_key: sealed }) => [
      number,
      open(service, sealed, aboutIntakeKey(number)),
    ]),
  )
}

/** The service key is exchanged: older private halves are sealed anew, so that what waits still opens. */
export async function resealIntakeKeys(desk: Desk, from: Key, to: Key): Promise<void> {
  for (const [number, privateKey] of await intakeKeys(desk, from))
    await desk.sql
      .withTables<Tables>()
      .updateTable('vault.intake_key')
      .set({ sealed_private_key: seal(to, privateKey, aboutIntakeKey(number)) })
      .where('number', '=', number)
      .execute()
}

const vouch = (secret: InstanceSecret, number: number, publicKey: Uint8Array): Buffer =>
  mac(secret.derive('intake'), Buffer.concat([Buffer.from(`${number}|`), publicKey]))

const aboutIntakeKey = (number: number): string => `vault.intake_key|sealed_private_key|${number}`
