import type { Desk } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'

/** Which of these people have a key pair, so that something can be sealed to them; asked as somebody who may see it. */
export async function whoHasAPair({ sql }: Desk, people: readonly string[]): Promise<Set<string>> {
  if (people.length === 0) return new Set()
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('vault.person_key')
    .select('person')
    .where('person', 'in', [...people])
    .execute()
  return new Set(rows.map(({ person }) => person))
}
