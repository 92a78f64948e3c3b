import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/** D04: what we promise a family is done on the day that we said; what was let go had a reason. */
export const promisesKept = control({
  name: 'promises-kept',
  room: 'casework',
  proves: 'promises to families were kept on the day that was said',
  settings: z.object({
    ...SHARE,
    target: z.number().min(0).max(1).default(0.85),
    floor: z.number().min(0).max(1).default(0.6),
  }),
  enforces: [{ act: 'close-case', code: 'case-has-open-promise' }],
  records: '/promises',
  count: ({ from, until }) => raw<{
    due: number
    kept: number
    broken: number
    let_go: number
    breaks: number
  }>`
    select
      count(*) filter (where let_go_at is null)::int as due,
      count(*) filter (where (kept_at at time zone 'Europe/London')::date <= (due_at at time zone 'Europe/London')::date)::int as kept,
      count(*) filter (where kept_at is null and let_go_at is null)::int as broken,
      count(*) filter (where let_go_at is not null)::int as let_go,
      (select count(*)::int from casework.closing x join casework.promise p on p.case_id = x.case_id
        where x.at >= ${from} and x.at < ${until} and x.because <> 'opened-in-error' and p.made_at <= x.at
          and coalesce(p.kept_at, p.let_go_at, 'infinity') > x.at
          and not exists (
            select from casework.reason r where r.case_id = x.case_id and r.what = 'promise-open')) as breaks
    from casework.promise where due_at >= ${from} and due_at < ${until}`,
  judge: ({ due, kept, broken, let_go, breaks }, settings) =>
    shareOf(
      {
        done: kept,
        of: due,
        words: 'promises kept on the day that was said',
        wanting: 'Keep what is overdue, or let it go with a reason and tell the family.',
      },
      settings,
      {
        figures: [
          { words: 'overdue and still open', n: broken, counts: 'people' },
          { words: 'let go, with a reason', n: let_go, counts: 'people' },
        ],
        breaks: {
          n: breaks,
          words: 'cases closed over an open promise without a reason',
          mend: 'Cases were closed while a promise was open, and no reason was given: look at each.',
        },
      },
    ),
})
