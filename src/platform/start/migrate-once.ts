import type { Config } from '#platform/config.ts'
import { withPreparedDatabase } from './with-prepared-database.ts'

/** `evenhand migrate`: brings the schema up to date without serving; gives the names of what was run. */
export const migrateOnce = (config: Config, rooms: readonly string[]): Promise<readonly string[]> =>
  withPreparedDatabase(config, rooms, async (_connection, ran) => ran)
