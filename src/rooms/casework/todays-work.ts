import { sql as raw } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/query.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { familyLines } from './family-lines.ts'

/** The families of the last two hundred contacts that this person took, most recent first; at most twenty. */
export const todaysWork = query({
  name: 'todays-work',
  input: z.strictObject({}),
  who: CASEWORKERS,
  async answer(_input, desk) {
    const { rows } = await raw<{ file: string }>`
      select file from (
        select file, at from casework.contact where worker = ${desk.person?.id ?? null} order by at desc limit 200
      ) latest group by file order by max(at) desc limit 20`.execute(desk.sql)
    return familyLines(
      desk,
      rows.map(({ file }) => file),
    )
  },
})
