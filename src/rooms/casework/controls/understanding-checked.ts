import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/** K08: after a meeting we ask whether the parent understood what was said and decided. */
export const understandingChecked = control({
  name: 'understanding-checked',
  room: 'casework',
  proves: 'after meetings it was checked that the parent had understood',
  settings: z.object({
    ...SHARE,
    target: z.number().min(0).max(1).default(0.8),
    floor: z.number().min(0).max(1).default(0.5),
  }),
  records: '/meetings',
  count: ({ from, until }) => raw<{ of: number; done: number }>`
    select count(*)::int as of,
      count(*) filter (where exists (
        select from casework.meeting_note n
        where n.meeting = m.id and n.kind = 'understanding' and n.understood <> 'not-asked'))::int as done
    from casework.meeting m where m.held_at is not null and m.starts_at >= ${from} and m.starts_at < ${until}`,
  judge: ({ done, of }, settings) =>
    shareOf(
      {
        done,
        of,
        words: 'meetings after which understanding was checked',
        wanting: 'Ask after each meeting whether all was understood, and note it.',
      },
      settings,
    ),
})
