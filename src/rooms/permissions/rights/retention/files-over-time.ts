import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { LEADERS } from '#platform/who.ts'
import { type FileAtRest, filesAtRest, referenceInWords } from '#rooms/casework'
import { addMonths, dateAt } from '#rooms/facts'
import { monthsOf } from './schedule.ts'

const SHOWN = 50
/** A file that is held, or that somebody decided to keep, is not asked about. */
const NEVER = 1200

/** Files whose time is over by the schedule, the longest at rest first: to be erased, or kept with a reason. */
export const filesOverTime = query({
  name: 'files-over-time',
  input: z.strictObject({}),
  who: LEADERS,
  async answer(_input, desk) {
    const found = await overTime(desk, SHOWN + 1)
    return {
      files: found.slice(0, SHOWN).map(({ file, reference, last, hasCase }) => ({
        ...{ file, last, hasCase },
        reference: referenceInWords(reference),
      })),
      hasMore: found.length > SHOWN,
    }
  },
})

/** As many of them as asked for; never a file with a safeguarding concern: that is asked about by nobody but a person. */
export async function overTime(desk: Desk, most: number): Promise<FileAtRest[]> {
  const today = dateAt(desk.now)
  const before = (kind: string) => new Date(`${addMonths(today, -(monthsOf(kind) ?? NEVER))}T00:00:00Z`)
  const times = { enquiries: before('enquiry'), casework: before('casework') }
  return filesAtRest(desk, { ...times, without: await keptOn(desk, today), most })
}

async function keptOn({ sql }: Desk, today: string): Promise<string[]> {
  const { rows } = await raw<{ file: string }>`
    select file from permissions.retention_review where keep_until >= ${today}::date
    union select file from permissions.legal_hold where lifted_at is null
    union select file from permissions.concern`.execute(sql)
  return rows.map(({ file }) => file)
}
