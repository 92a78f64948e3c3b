import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/** N40: at most meetings parents speak for themselves. */
export const whoSpoke = control({
  name: 'who-spoke',
  room: 'casework',
  proves: 'parents spoke for themselves at meetings',
  settings: z.object({
    ...SHARE,
    target: z.number().min(0).max(1).default(0.5),
    floor: z.number().min(0).max(1).default(0),
  }),
  records: '/meetings',
  count: ({ from, until }) => raw<{ of: number; done: number }>`
    select count(*)::int as of, count(*) filter (where not exists (
      select from casework.speaking s where s.meeting = m.id))::int as done
    from casework.meeting m where m.held_at is not null and m.starts_at >= ${from} and m.starts_at < ${until}`,
  judge: ({ done, of }, settings) =>
    shareOf(
      {
        done,
        of,
        words: 'meetings at which nobody spoke for the parent',
        wanting: 'Find out what would help parents to speak for themselves.',
      },
      settings,
    ),
})
