import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'

/** That somebody opened more files within an hour of the clock than is usual. */
export interface OpenedMany {
  readonly actor: string
  readonly hour: Date
  readonly files: number
}

/** Beyond this many entries nobody looks back: the answer is asked for on every Today of those who lead. */
const ENTRIES_LOOKED_AT = 600

/**
 * Who did or read something in more than so many files within one hour of the last day, the most first (T14). Each look
 * stands in the ledger by itself; this only says where to look.
 */
export async function openedMany({ sql, now }: Desk, most: number): Promise<OpenedMany[]> {
  const { rows } = await raw<OpenedMany>`
    select actor, hour, count(*)::int as files
    from (
      select distinct actor, date_trunc('hour', at) as hour, subject
      from (select actor, at, subject, outcome from ledger.entry order by seq desc limit ${ENTRIES_LOOKED_AT}) e
      where outcome = 'done' and subject is not null and actor is not null
        and at > ${now}::timestamptz - interval '1 day'
    ) opened
    group by actor, hour having count(*) > ${most} order by files desc, hour limit 5`.execute(sql)
  return rows
}
