import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { job } from '#platform/jobs.ts'
import type { Tables } from '../../schema/tables.ts'
import { overTime } from './files-over-time.ts'

/** Looks through all files by night for those whose time is over, and notes only whether there are any. */
export const lookThroughFiles = job({
  name: 'look-through-files',
  as: 'assessor',
  input: z.strictObject({}),
  every: '40 3 * * *',
  async carryOut(_input, desk) {
    const some_over = (await overTime(desk, 1)).length > 0
    const before = await lastLookedThrough(desk)
    const looked = { at: desk.now, some_over }
    await desk.sql
      .withTables<Tables>()
      .insertInto('permissions.looked_through')
      .values(looked)
      .onConflict(conflict => conflict.column('single').doUpdateSet(looked))
      .execute()
    return before?.some_over === some_over ? 0 : 1
  },
})

/** When the files were last looked through, and whether the time of some was over; undefined before the first night. */
export const lastLookedThrough = ({ sql }: Desk): Promise<{ at: Date; some_over: boolean } | undefined> =>
  sql
    .withTables<Tables>()
    .selectFrom('permissions.looked_through')
    .select(['at', 'some_over'])
    .executeTakeFirst()
