import { sql as raw } from 'kysely'
import type { Database } from '#platform/database.ts'

/** The service's logo as bytes with their kind; undefined while none is chosen. */
export async function logoOf(database: Database): Promise<{ kind: string; picture: Buffer } | undefined> {
  const { rows } = await database.as({ person: null, roles: ['public'] }, sql =>
    raw<{ kind: string; picture: Buffer }>`select kind, picture from service.logo`.execute(sql),
  )
  return rows[0]
}
