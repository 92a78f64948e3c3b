import { sql as raw } from 'kysely'
import { openText, seal } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'

const place = (person: string) => `people.telephone|sealed_number|${person}`

/** Keeps the number by which colleagues reach somebody at once, sealed under this machine's secret; an empty one forgets it. */
export async function keepTelephone({ sql, secret }: Desk, person: string, number: string): Promise<void> {
  const tables = sql.withTables<Tables>()
  if (number === '') {
    await tables.deleteFrom('people.telephone').where('person', '=', person).execute()
    return
  }
  const sealed_number = seal(secret.derive('people'), number, place(person))
  await tables
    .insertInto('people.telephone')
    .values({ person, sealed_number })
    .onConflict(known => known.column('person').doUpdateSet({ sealed_number }))
    .execute()
}

/** The numbers of these people by their ids, as far as they entered one and whoever asks may see it. */
export async function telephonesOf(
  { sql, secret }: Desk,
  people: readonly string[],
): Promise<Map<string, string>> {
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('people.telephone')
    .selectAll()
    .where('person', '=', raw<string>`any(${[...people]}::uuid[])`)
    .execute()
  return new Map(
    rows.map(({ person, sealed_number }) => [
      person,
      openText(secret.derive('people'), sealed_number, place(person)),
    ]),
  )
}
