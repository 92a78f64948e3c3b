import { z } from 'zod'
import { derive, equal, type Key, mac, newKey, stretch } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'

/** A password is long; no rules about its composition (NIST 800-63B, ASVS 6.2). Spaces count, pasting is welcome. */
export const newPassword = z
  .string({ error: 'Choose a password' })
  .min(12, 'The password must have 12 characters or more')
  .max(200, 'The password must have 200 characters or fewer')

/**
 * Sets somebody's password, in place of a former one: one Argon2id run yields the verifier that is stored and the wrap
 * key that is not. Whoever calls seals the person's key under it.
 */
export async function setPassword(desk: Desk, person: string, password: string): Promise<Key> {
  const salt = newSalt()
  const stretched = await stretchHere(desk, password, salt)
  const kept = { salt, verifier: Buffer.from(derive(stretched, 'verifier')), set_at: desk.now }
  const tables = desk.sql.withTables<Tables>()
  const { numUpdatedRows } = await tables
    .updateTable('people.password')
    .set(kept)
    .where('person', '=', person)
    .executeTakeFirst()
  if (numUpdatedRows === 0n)
    await tables
      .insertInto('people.password')
      .values({ person, ...kept })
      .execute()
  return derive(stretched, 'wrap')
}

/** Checks a password and gives the wrap key; undefined when it is not theirs. Takes as long when there is nobody. */
export async function checkPassword(
  desk: Desk,
  person: string | undefined,
  password: string,
): Promise<Key | undefined> {
  const row = person ? await passwordOf(desk, person) : undefined
  const stretched = await stretchHere(desk, password, row?.salt ?? newSalt())
  return row && equal(derive(stretched, 'verifier'), row.verifier) ? derive(stretched, 'wrap') : undefined
}

/** With this machine's secret in it: from a copy of the database no password can be guessed, and a known one opens nothing. */
const stretchHere = async ({ secret }: Desk, password: string, salt: Uint8Array): Promise<Key> =>
  mac(secret.derive('password'), await stretch(password, salt))

const passwordOf = (desk: Desk, person: string) =>
  desk.sql
    .withTables<Tables>()
    .selectFrom('people.password')
    .select(['salt', 'verifier'])
    .where('person', '=', person)
    .executeTakeFirst()

const newSalt = () => Buffer.from(newKey())
