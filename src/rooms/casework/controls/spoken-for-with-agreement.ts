import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'
import { AGREED_HOW } from '../meetings/speaking.ts'

/** K11, N46: somebody speaks for a parent only after they agreed and said what they want, and checks with them. */
export const spokenForWithAgreement = control({
  name: 'spoken-for-with-agreement',
  room: 'casework',
  proves: 'whoever spoke for a parent had their agreement and checked with them',
  settings: z.object({
    ...SHARE,
    target: z.number().min(0).max(1).default(1),
    floor: z.number().min(0).max(1).default(0.8),
  }),
  enforces: [
    { act: 'record-meeting', code: 'agreement-missing' },
    { act: 'record-meeting', code: 'wanted-missing' },
  ],
  records: '/meetings',
  count: ({ from, until }) => raw<{ of: number; done: number; breaks: number }>`
    select
      count(*) filter (where agreed_how is null or agreed_how <> all(${[...AGREED_HOW]}))::int as breaks,
      count(*)::int as of, count(*) filter (where exists (
      select from casework.speaking_check c where c.speaking = s.id))::int as done
    from casework.speaking s where s.began_at >= ${from} and s.began_at < ${until}`,
  judge: ({ done, of, breaks }, settings) =>
    shareOf(
      {
        done,
        of,
        words: 'times that we spoke for a parent and checked with them',
        wanting: 'Check with the parent while speaking for them, each time.',
      },
      settings,
      {
        breaks: {
          n: breaks,
          words: 'times that nothing says how they agreed',
          mend: 'Somebody spoke for a parent and no agreement stands on record: look at each.',
        },
      },
    ),
})
