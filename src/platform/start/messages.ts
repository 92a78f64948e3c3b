import type { Config } from '#platform/config.ts'
import type { Connection } from './connection.ts'

/** What the app process tells the supervisor. */
export type FromWorker =
  | { config: Config }
  | { ready: true }
  /** One sentence: it cannot start, and trying again would not help. */
  | { fault: string }
  /** A new app process should take over, so that nothing this one has in memory outlives its use. */
  | { replace: true }

/** What the supervisor tells the app process. */
export type ToWorker = { open: Connection } | { stop: true }

/** What the supervisor asks of the short-lived process that prepares the database, and what it answers. */
export type Preparation = Readonly<{
  root: string
  data: string
  secretFile: string
  connection: Connection
  embedded: boolean
}>
/** `again` says that it was not for a reason that stays: the server ended meanwhile, or the process itself did. */
export type Prepared = { ran: readonly string[] } | { fault: string; again: boolean }
