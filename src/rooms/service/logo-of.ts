import { sql as raw } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { InstanceSecret } from '#platform/desk.ts'
import { enteredSoFar } from './entered-so-far.ts'
import { kindOf } from './picture.ts'

/** A logo as bytes, with their kind. */
export interface LogoPicture {
  readonly kind: string
  readonly picture: Buffer
}

/**
 * The service's logo; while none is set up the one that was chosen in the first run, so that it can be looked at.
 * Undefined where none is chosen.
 */
export async function logoOf(database: Database, secret: InstanceSecret): Promise<LogoPicture | undefined> {
  const { rows } = await database.as({ person: null, roles: ['public'] }, sql =>
    raw<LogoPicture>`select kind, picture from service.logo`.execute(sql),
  )
  return rows[0] ?? (await chosenSoFar(database, secret))
}

async function chosenSoFar(database: Database, secret: InstanceSecret): Promise<LogoPicture | undefined> {
  const { entered } = await database.as({ person: null, roles: ['founder'] }, sql =>
    enteredSoFar({ sql, secret }),
  )
  const picture = Buffer.from(entered.logo ?? '', 'base64')
  const kind = kindOf(picture)
  return kind && { kind, picture }
}
