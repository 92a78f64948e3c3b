import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/** R14, C15, D09, N47, N58, N59: practitioners and agencies who ask hear what we are for, too. */
export const roleExplainedToPractitioners = control({
  name: 'role-explained-to-practitioners',
  room: 'casework',
  proves: 'practitioners and agencies who spoke with us had our role explained',
  settings: z.object({
    ...SHARE,
    target: z.number().min(0).max(1).default(0.8),
    floor: z.number().min(0).max(1).default(0.5),
  }),
  records: '/families',
  count: ({ from, until }) => raw<{ talks: number; explained: number }>`
    select count(*)::int as talks, count(*) filter (where role_explained)::int as explained from (
      select role_explained from casework.contact
        where at >= ${from} and at < ${until} and with_whom in ('practitioner', 'agency') and direction = 'in'
      union all
      select role_explained from casework.consultation where at >= ${from} and at < ${until}
    ) as talk`,
  judge: ({ talks, explained }, settings) =>
    shareOf(
      {
        done: explained,
        of: talks,
        words: 'talks with practitioners and agencies in which our role was explained',
        wanting: 'Say in each talk with a practitioner what we are for, and tick that it was said.',
      },
      settings,
    ),
})
