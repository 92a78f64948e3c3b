import type { Transaction } from 'kysely'
import type { Key } from '#platform/crypto.ts'
import type { SendMail } from '#platform/mail.ts'
import type { Caller, Person } from '#platform/who.ts'

/** What lies outside the database and its backups: it keys look-ups and wraps, and opens no file by itself. */
export interface InstanceSecret {
  /** A key of its own for each purpose. */
  derive(purpose: string): Key
}

/**
 * Everything a command or query may use: the transaction as the acting person, the time, the secret of this
 * machine, and a way to post mail with the act. Nothing is global; rooms bring their own table types
 * (`desk.sql.withTables<Tables>()`), so a room cannot name another room's tables.
 */
export interface Desk {
  readonly sql: Transaction<unknown>
  readonly person: Person | undefined
  /** Absent for what the service does by itself. */
  readonly caller?: Caller
  readonly now: Date
  readonly secret: InstanceSecret
  readonly origin: string
  readonly post: SendMail
}
