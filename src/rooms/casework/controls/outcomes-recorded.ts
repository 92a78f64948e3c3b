import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { bothWays, SHARE, shareOf, UNUSUAL } from '#platform/judge.ts'

/** N56, N67: what came of it for the child is on record when a case is closed; no outcome is better than another. */
export const outcomesRecorded = control({
  name: 'outcomes-recorded',
  room: 'casework',
  proves: 'closed cases say what came of them for the child',
  settings: z.object({
    ...SHARE,
    ...UNUSUAL,
    target: z.number().min(0).max(1).default(0.7),
    floor: z.number().min(0).max(1).default(0.4),
  }),
  records: '/cases',
  count: ({ from, until }) => raw<{ closed: number; told: number; stands: number }>`
    select count(*)::int as closed,
      count(*) filter (where exists (select from casework.outcome o where o.case_id = c.id))::int as told,
      count(*) filter (where exists (
        select from casework.outcome o where o.case_id = c.id and o.kind in ('decision-stands', 'no-change')))::int as stands
    from casework.case c
    where c.state = 'closed' and not c.in_error and c.closed_at >= ${from} and c.closed_at < ${until}`,
  judge: ({ closed, told, stands }, settings) =>
    shareOf(
      {
        done: told,
        of: closed,
        words: 'closed cases with what came of them for the child',
        wanting: 'Write down what came of it when a case is closed.',
      },
      settings,
      {
        figures: [
          bothWays(
            { words: 'in which a decision stands or nothing changed', n: stands, of: told, counts: 'people' },
            settings,
          ),
        ],
      },
    ),
})
