import { sql as raw } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { InstanceSecret } from '#platform/desk.ts'
import { isSecretOf } from './instance-secret.ts'

/** True unless the database was made with another instance secret: then nobody could sign in, and nothing would say why. */
export async function isRightSecret(database: Database, secret: InstanceSecret): Promise<boolean> {
  const { rows } = await database.as({ person: null, roles: ['public'] }, sql =>
    raw<{ secret_check: Buffer }>`select secret_check from vault.custody`.execute(sql),
  )
  return rows.every(({ secret_check }) => isSecretOf(secret, secret_check))
}
