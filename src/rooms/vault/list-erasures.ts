import { z } from 'zod'
import { type Job, job } from '#platform/jobs.ts'
import type { Tables } from './schema/tables.ts'

/**
 * Keeps the list of erasures outside the database too, by `keep`: a backup that is restored knows nothing of what was
 * erased after it was made. Random ids only; an id that was once in the list stays.
 */
export const listErasures = (keep: (ids: readonly string[]) => Promise<void>) =>
  job({
    name: 'list-erasures',
    as: 'timekeeper',
    input: z.object({}),
    every: '*/5 * * * *',
    async bring(_, atDesk) {
      const rows = await atDesk(({ sql }) =>
        sql.withTables<Tables>().selectFrom('vault.erased').select('file').orderBy('at').execute(),
      )
      if (rows.length > 0) await keep(rows.map(({ file }) => file))
    },
    carryOut: async () => 0,
  }) as unknown as Job
