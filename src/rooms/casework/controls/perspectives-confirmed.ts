import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/** C06, N46, N68, D16: what a parent thinks and wishes is confirmed by them, so that it can be passed on as theirs. */
export const perspectivesConfirmed = control({
  name: 'perspectives-confirmed',
  room: 'casework',
  proves: 'parents’ views and wishes were confirmed by them',
  settings: z.object({
    ...SHARE,
    target: z.number().min(0).max(1).default(0.7),
    floor: z.number().min(0).max(1).default(0.4),
    days: z.number().int().min(0).max(90).default(30),
  }),
  records: '/cases',
  count: ({ from, until }, { days }) => raw<{ views: number; confirmed: number }>`
    select
      count(*) filter (where confirmed_at is not null or at + make_interval(days => ${days}) < ${until})::int as views,
      count(*) filter (where confirmed_at is not null)::int as confirmed
    from casework.account
    where at >= ${from} and at < ${until} and party in ('parent', 'young-person', 'child')
      and kind in ('perspective', 'hope')`,
  judge: ({ views, confirmed }, settings) =>
    shareOf(
      {
        done: confirmed,
        of: views,
        words: 'views and wishes of families that they confirmed',
        wanting: 'Read back what was written down, and mark it when the family confirms it.',
      },
      settings,
    ),
})
