import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { unbroken } from '#platform/judge.ts'
import { AT_MOST_HOURS } from '../session-limits.ts'

/** D25: away from the office a session ends by itself, so that nothing of a family stays open on a device. */
export const sessionsEnd = control({
  name: 'sessions-end',
  room: 'people',
  proves: 'sessions are short: none is open longer than a working day',
  states: ['met', 'breached', 'no-evidence'],
  settings: z.object({}),
  records: '/people',
  count: ({ until }) => raw<{ sessions: number; old: number }>`
    select count(*)::int as sessions,
      count(*) filter (where started_at + make_interval(hours => ${AT_MOST_HOURS}) + interval '1 day' < ${until})::int as old
    from people.session`,
  judge: ({ sessions, old }) =>
    unbroken(
      {
        n: old,
        words: 'sessions that should have ended',
        mend: 'End the old sessions, and see whether the background jobs run.',
      },
      { words: 'sessions now open', n: sessions, counts: 'things' },
    ),
})
