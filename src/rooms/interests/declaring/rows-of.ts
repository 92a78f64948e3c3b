import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import type { DeclarationRow } from './declaration.ts'

/** The declarations that whoever asks may see, of one person or of all; what stands first, newest first. */
export async function rowsOf({ sql }: Desk, person?: string): Promise<DeclarationRow[]> {
  const { rows } = await raw<DeclarationRow>`
    select id, person, kind, grade, since_on::text as since, until_on::text as until, declared_at as "declaredAt",
      ended_at as "endedAt", ended_how as "endedHow", sealed_words, sealed_own
    from interests.declaration where ${person ?? null}::uuid is null or person = ${person ?? null}::uuid
    order by ended_at nulls first, declared_at desc, id`.execute(sql)
  return rows
}
