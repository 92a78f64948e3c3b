import type { Transaction } from 'kysely'
import { openFrom, sealTo } from '#platform/crypto.ts'
import type { Person } from '#platform/who.ts'
import type { Tables } from './schema/tables.ts'

/** Seals what somebody typed to their own public key, also when their session has lapsed; undefined when they have none. */
export async function sealDraft(
  sql: Transaction<unknown>,
  person: string,
  text: string,
  about: string,
): Promise<Buffer | undefined> {
  const row = await sql
    .withTables<Tables>()
    .selectFrom('vault.person_key')
    .select('public_key')
    .where('person', '=', person)
    .executeTakeFirst()
  return row && sealTo(row.public_key, text, about)
}

/** Gives it back to whoever typed it. */
export async function openDraft(person: Person, sealed: Uint8Array, about: string): Promise<string> {
  if (!person.keys) throw new Error('a person without keys has no drafts')
  return (await openFrom(person.keys.own, sealed, about)).toString('utf8')
}
