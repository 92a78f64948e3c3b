import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/**
 * K12: what left a file left under a permission that held on that day, or on a lawful ground of its own. A second look
 * before it leaves is the rule; alone with a reason is counted.
 */
export const nothingSharedUnpermitted = control({
  name: 'nothing-shared-unpermitted',
  room: 'permissions',
  proves: 'whatever left a family’s file left under a permission that held, or on a lawful ground',
  settings: z.object({
    ...SHARE,
    target: z.number().min(0).max(1).default(0.5),
    floor: z.number().min(0).max(1).default(0),
  }),
  enforces: [
    { act: 'begin-disclosure', code: 'not-covered' },
    { act: 'send-disclosure', code: 'not-covered' },
    { act: 'record-told', code: 'not-covered' },
    { act: 'send-disclosure', code: 'second-look-first' },
  ],
  records: '/families',
  count: ({ from, until }) => raw<Record<'gone' | 'looked' | 'permitted' | 'lawful' | 'breaks', number>>`
    select count(*)::int as gone,
      count(*) filter (where not alone)::int as looked,
      count(*) filter (where ground = 'permission')::int as permitted,
      count(*) filter (where ground in ('child-protection', 'risk-to-life', 'legal-compulsion'))::int as lawful,
      count(*) filter (where ground not in ('permission', 'child-protection', 'risk-to-life', 'legal-compulsion')
        or (ground = 'permission' and not exists (
          select from permissions.permission p
          where p.id = d.permission and p.file = d.file and d.left_on between p.from_on and p.until_on
            and (p.withdrawn_at is null or p.withdrawn_at > d.left_at
              or (d.way = 'spoken' and d.left_on < (p.withdrawn_at at time zone 'Europe/London')::date)))))::int as breaks
    from permissions.disclosure d where left_at >= ${from} and left_at < ${until}`,
  judge: ({ gone, looked, permitted, lawful, breaks }, settings) =>
    shareOf(
      {
        done: looked,
        of: gone,
        words: 'things that left with a second look',
        wanting: 'Have somebody else look before something leaves.',
      },
      settings,
      {
        figures: [
          { words: 'left under a permission', n: permitted, counts: 'people' },
          { words: 'left on another lawful ground', n: lawful, counts: 'people' },
        ],
        breaks: {
          n: breaks,
          words: 'left with neither',
          mend: 'Something left without a permission that held: tell the family, and look at how it came about.',
        },
      },
    ),
})
