import { z } from 'zod'
import { query } from '#platform/query.ts'
import { CASEWORKERS, LEADERS } from '#platform/who.ts'
import { type Between, foreseeInterests } from '#rooms/interests'
import { colleaguesWith } from '#rooms/people'
import type { Tables } from '../schema/tables.ts'
import { filesToCompare } from './file-to-compare.ts'

/** What stands between a case's family and each of the team, by worker, before somebody who leads chooses (C16); free ones have no entry. */
export const interestsAtCase = query({
  name: 'interests-at-case',
  input: z.strictObject({ case: z.uuid() }),
  who: LEADERS,
  async answer({ case: id }, desk): Promise<Record<string, Exclude<Between, 'free'>>> {
    const row = await desk.sql
      .withTables<Tables>()
      .selectFrom('casework.case')
      .select('file')
      .where('id', '=', id)
      .executeTakeFirst()
    const [file] = row ? await filesToCompare(desk, [row.file]) : []
    const team = await colleaguesWith(desk, CASEWORKERS)
    const workers = team.map(worker => worker.id)
    return file ? Object.fromEntries(await foreseeInterests(desk, workers, file)) : {}
  },
})
