import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/** R19: a family with a hearing has somebody of ours beside them until it is over; nothing holds that back. */
export const tribunalSupported = control({
  name: 'tribunal-supported',
  room: 'casework',
  proves: 'families with a hearing before the tribunal were supported until the hearing',
  settings: z.object(SHARE),
  records: '/cases',
  count: ({ from, until }) => raw<{ hearings: number; supported: number; lodged: number }>`
    select count(*)::int as hearings,
      count(*) filter (where c.worker is not null and (c.closed_at is null or c.closed_at >= d.due_on))::int as supported,
      (select count(*)::int from casework.disagreement g
        where g.ended_at >= ${from} and g.ended_at < ${until} and g.lodged) as lodged
    from casework.due_date d join casework.case c on c.id = d.case_id
    where d.hearing and d.due_on >= ${from}::date and d.due_on < ${until}::date + 90
      and d.at < ${until} and (d.dropped_at is null or d.dropped_because <> 'entered-wrongly')`,
  judge: ({ hearings, supported, lodged }, settings) =>
    shareOf(
      {
        done: supported,
        of: hearings,
        words: 'hearings with a worker of ours in the case until then',
        wanting: 'Give each case with a hearing to somebody, and keep it open until the hearing is over.',
      },
      settings,
      {
        figures: [
          { words: 'disagreements that ended after an appeal was lodged', n: lodged, counts: 'people' },
        ],
      },
    ),
})
