import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/** D04: whoever writes to us is taken on by somebody within some days. What is not due yet counts once it was done. */
export const requestsAnswered = control({
  name: 'requests-answered',
  room: 'casework',
  proves: 'requests that came in were taken on within the days that we set ourselves',
  settings: z.object({
    ...SHARE,
    target: z.number().min(0).max(1).default(0.85),
    floor: z.number().min(0).max(1).default(0.6),
    days: z.number().int().min(1).max(60).default(5),
  }),
  records: '/requests',
  count: ({ from, until }, { days }) => raw<{ due: number; taken: number; waiting: number }>`
    select
      count(*) filter (where taken_at <= received_at + make_interval(days => ${days})
        or received_at + make_interval(days => ${days}) < ${until})::int as due,
      count(*) filter (where taken_at <= received_at + make_interval(days => ${days}))::int as taken,
      count(*) filter (where taken_at is null)::int as waiting
    from (
      select received_at, least(claimed_at, ended_at) as taken_at from casework.request
      where received_at >= ${from} and received_at < ${until} and ended_how is distinct from 'spam'
    ) as request`,
  judge: ({ due, taken, waiting }, settings) =>
    shareOf(
      {
        done: taken,
        of: due,
        words: `requests taken on within ${settings.days} days`,
        wanting: 'Take on the requests that wait longest.',
      },
      settings,
      { figures: [{ words: 'waiting now', n: waiting, counts: 'people' }] },
    ),
})
