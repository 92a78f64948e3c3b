import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/** R08: the line is there and used; a call-back that was promised comes on its day. Calls missed are not recorded. */
export const lineAnswered = control({
  name: 'line-answered',
  room: 'casework',
  proves: 'calls came in on our own line and were logged, and call-backs came on the day that was promised',
  settings: z.object(SHARE),
  records: '/promises',
  count: ({ from, until }) => raw<Counted>`
    with call as materialized (
      select count(*) filter (where direction = 'in')::int as calls,
        count(*) filter (where completed_at is null)::int as unfinished
      from casework.contact where at >= ${from} and at < ${until} and channel = 'phone'
    )
    select (select calls from call) as calls, (select unfinished from call) as unfinished,
      count(*)::int as promised,
      count(*) filter (where (kept_at at time zone 'Europe/London')::date <= (due_at at time zone 'Europe/London')::date)::int as kept
    from casework.promise
    where kind = 'call-back' and due_at >= ${from} and due_at < ${until} and let_go_at is null`,
  judge: ({ calls, unfinished, promised, kept }, settings) => {
    const finding = shareOf(
      {
        done: promised === 0 ? calls : kept,
        of: promised === 0 ? calls : promised,
        words: promised === 0 ? 'calls taken' : 'call-backs that came on the day that was promised',
        wanting: 'Make the call-backs that are overdue, and promise only times that can be kept.',
      },
      settings,
      {
        figures: [
          { words: 'calls that came in', n: calls, counts: 'people' },
          { words: 'calls whose record stands to be finished', n: unfinished, counts: 'people' },
        ],
      },
    )
    return calls === 0
      ? { ...finding, state: 'no-evidence', wanting: 'No call was logged in this time yet.' }
      : finding
  },
})

interface Counted {
  readonly calls: number
  readonly unfinished: number
  readonly promised: number
  readonly kept: number
}
