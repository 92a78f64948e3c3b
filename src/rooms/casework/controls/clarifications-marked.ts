import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/** K09: what was cleared up stands as cleared up, with who did it. */
export const clarificationsMarked = control({
  name: 'clarifications-marked',
  room: 'casework',
  proves: 'what a parent said and others had not understood was cleared up, with who cleared it up',
  settings: z.object({
    ...SHARE,
    target: z.number().min(0).max(1).default(1),
    floor: z.number().min(0).max(1).default(0.9),
  }),
  records: '/meetings',
  count: ({ from, until }) => raw<{ of: number; done: number }>`
    select count(*)::int as of, count(*) filter (where n.source is not null)::int as done
    from casework.meeting_note n
    where n.kind = 'clarification' and n.at >= ${from} and n.at < ${until}`,
  judge: ({ done, of }, settings) =>
    shareOf(
      {
        done,
        of,
        words: 'clarifications that say who cleared it up',
        wanting: 'Say of each clarification who gave it.',
      },
      settings,
    ),
})
