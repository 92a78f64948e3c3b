import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/** K07: what a parent wished to say is listed with them before, and said in the meeting. */
export const pointsMade = control({
  name: 'points-made',
  room: 'casework',
  proves: 'points that parents wished to make were made in the meeting',
  settings: z.object({
    ...SHARE,
    target: z.number().min(0).max(1).default(0.9),
    floor: z.number().min(0).max(1).default(0.7),
  }),
  records: '/meetings',
  count: ({ from, until }) => raw<{ of: number; done: number }>`
    select count(*)::int as of, count(*) filter (where p.became is not null)::int as done
    from casework.meeting_point p join casework.meeting m on m.id = p.meeting
    where m.held_at is not null and m.starts_at >= ${from} and m.starts_at < ${until}`,
  judge: ({ done, of }, settings) =>
    shareOf(
      {
        done,
        of,
        words: 'points of parents that were made',
        wanting: 'Raise the points that parents listed, or note that they left one out themselves.',
      },
      settings,
    ),
})
