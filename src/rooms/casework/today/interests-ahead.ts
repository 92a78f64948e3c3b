import { type RawBuilder, sql as raw } from 'kysely'
import { SHOWN_OF_A_KIND, type TodayRow } from './row.ts'

/** Families and requests whom somebody's declaration may mean, to be judged by those who lead; the longest first. Others have none. */
export const interestsAhead = (): RawBuilder<TodayRow> =>
  raw<TodayRow>`
    select 'interest' as kind, id, case when is_request then null else thing end as file, null::uuid as case,
      null::integer as number, null as day, found_at as at, null::uuid as worker, null as code, null as label,
      null::bytea as sealed, 1 as version
    from interests.open_match_to_judge order by found_at limit ${SHOWN_OF_A_KIND + 1}`
