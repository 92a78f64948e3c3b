import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/** N56, N67: what came of it for the child is on record when a case is closed; no outcome is better than another. */
export const outcomesRecorded = control({
  name: 'outcomes-recorded',
  room: 'casework',
  proves: 'closed cases say what came of them for the child',
  settings: z.object({
    ...SHARE,
    target: z.number().min(0).max(1).default(0.7),
    floor: z.number().min(0).max(1).default(0.4),
  }),
  records: '/cases',
  count: ({ from, until }) => raw<{ closed: number; told: number }>`
    select count(*)::int as closed,
      count(*) filter (where exists (select from casework.outcome o where o.case_id = c.id))::int as told
    from casework.case c
    where c.state = 'closed' and not c.in_error and c.closed_at >= ${from} and c.closed_at < ${until}`,
  judge: ({ closed, told }, settings) =>
    shareOf(
      {
        done: told,
        of: closed,
        words: 'closed cases with what came of them for the child',
        wanting: 'Write down what came of it when a case is closed.',
      },
      settings,
    ),
})
