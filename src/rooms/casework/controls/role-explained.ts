import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/**
 * R14, C15, N38, N39, N47, N74: each family that came hears at first what we are for: impartial, confidential, no part
 * in the council's decisions. Families whose days of grace are not over yet are left out unless they have heard it.
 */
export const roleExplained = control({
  name: 'role-explained',
  room: 'casework',
  proves:
    'each family that came to us had our role explained at first contact, and no case was closed without it unless a reason was given',
  settings: z.object({ ...SHARE, grace_days: z.number().int().min(0).max(60).default(14) }),
  enforces: [{ act: 'close-case', code: 'case-lacks-role' }],
  records: '/families',
  count: ({ from, until }, { grace_days }) => raw<Counted>`
    with called as (
      select file, min(at) as at, bool_or(with_whom in ('parent', 'young-person')) as with_family
      from casework.contact where role_explained and at < ${until} group by file
    ), told as (
      select file, min(role_explained_at) as at from casework.person where role_explained_at < ${until} group by file
    ), heard as (
      select came.opened_at, least(called.at, told.at) as at
      from casework.file came left join called on called.file = came.id left join told on told.file = came.id
      where came.opened_at >= ${from} and came.opened_at < ${until}
        and came.merged_into is null and came.in_error_since is null
        and (called.with_family or (
          select true from casework.contact c
          where c.file = came.id and c.with_whom in ('parent', 'young-person') limit 1))
    )
    select
      count(*) filter (where at <= opened_at + make_interval(days => ${grace_days}) or opened_at + make_interval(days => ${grace_days}) < ${until})::int as families,
      count(*) filter (where at <= opened_at + make_interval(days => ${grace_days}))::int as explained,
      (select count(distinct r.case_id)::int from casework.reason r
        where r.what = 'role-not-explained' and r.at >= ${from} and r.at < ${until}) as reasons,
      (select count(*)::int from casework.closing x
        left join called on called.file = x.file left join told on told.file = x.file
        where x.at >= ${from} and x.at < ${until} and x.because <> 'opened-in-error'
          and coalesce(least(called.at, told.at), 'infinity') > x.at
          and not exists (
            select from casework.reason r where r.case_id = x.case_id and r.what = 'role-not-explained')) as breaks
    from heard`,
  judge: ({ families, explained, reasons, breaks }, settings) =>
    shareOf(
      {
        done: explained,
        of: families,
        words: 'families who had our role explained in time',
        wanting: 'Explain our role in the next contact of each family that has not heard it.',
      },
      settings,
      {
        figures: [
          { words: 'cases closed with a reason why it was not explained', n: reasons, counts: 'people' },
        ],
        breaks: {
          n: breaks,
          words: 'cases closed without it and without a reason',
          mend: 'Cases were closed with neither the explanation nor a reason: look at each.',
        },
      },
    ),
})

interface Counted {
  readonly families: number
  readonly explained: number
  readonly reasons: number
  readonly breaks: number
}
