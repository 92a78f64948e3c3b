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
  enforces: [{ act: 'close-case', code: 'case-not-closed-yet' }],
  records: '/families',
  count: ({ from, until }, { grace_days }) => raw<Counted>`
    with heard as (
      select f.id, f.opened_at,
        least(
          (select min(c.at) from casework.contact c where c.file = f.id and c.role_explained),
          (select min(p.role_explained_at) from casework.person p where p.file = f.id)
        ) as at
      from casework.file f
      where f.opened_at >= ${from} and f.opened_at < ${until}
        and f.merged_into is null and f.in_error_since is null
        and exists (
          select from casework.contact c where c.file = f.id and c.with_whom in ('parent', 'young-person')
        )
    )
    select
      count(*) filter (where at <= opened_at + make_interval(days => ${grace_days}) or opened_at + make_interval(days => ${grace_days}) < ${until})::int as families,
      count(*) filter (where at <= opened_at + make_interval(days => ${grace_days}))::int as explained,
      (select count(distinct r.case_id)::int from casework.reason r
        where r.what = 'role-not-explained' and r.at >= ${from} and r.at < ${until}) as reasons,
      (select count(*)::int from casework.closing x
        where x.at >= ${from} and x.at < ${until} and x.because <> 'opened-in-error'
          and not exists (select from casework.contact c where c.file = x.file and c.role_explained and c.at <= x.at)
          and not exists (
            select from casework.person p where p.file = x.file and p.role_explained_at <= x.at)
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
