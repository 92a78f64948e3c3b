import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/** D10: after a meeting whoever was there thinks over what moved people, themselves too. */
export const reflectionsKept = control({
  name: 'reflections-kept',
  room: 'casework',
  proves: 'workers wrote down reflections on their own part after meetings',
  settings: z.object({
    ...SHARE,
    target: z.number().min(0).max(1).default(0.3),
    floor: z.number().min(0).max(1).default(0),
  }),
  records: '/meetings',
  count: ({ from, until }) => raw<{ of: number; done: number }>`
    select count(*)::int as of, count(*) filter (where exists (
      select from casework.reflection r where r.meeting = m.id))::int as done
    from casework.meeting m where m.held_at is not null and m.starts_at >= ${from} and m.starts_at < ${until}`,
  judge: ({ done, of }, settings) =>
    shareOf(
      {
        done,
        of,
        words: 'meetings after which somebody reflected',
        wanting: 'Take a minute after a meeting for the three questions.',
      },
      settings,
    ),
})
