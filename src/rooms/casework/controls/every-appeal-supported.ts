import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/** R20: mediation, and appeals about admissions, exclusions and transport, have cases like any other. */
export const everyAppealSupported = control({
  name: 'every-appeal-supported',
  room: 'casework',
  proves: 'cases about mediation, admissions, exclusions and transport were taken on by somebody',
  settings: z.object(SHARE),
  records: '/cases',
  count: ({ from, until }) => raw<
    Record<'cases' | 'held' | 'mediation' | 'admissions' | 'exclusion' | 'transport', number>
  >`
    select count(*)::int as cases,
      count(*) filter (where worker is not null)::int as held,
      count(*) filter (where kind = 'mediation')::int as mediation,
      count(*) filter (where kind = 'admissions')::int as admissions,
      count(*) filter (where kind = 'exclusion')::int as exclusion,
      count(*) filter (where kind = 'transport')::int as transport
    from (
      select worker, split_part(issue, '.', 1) as kind from casework.case
      where opened_at >= ${from} and opened_at < ${until} and not in_error
    ) as known
    where kind in ('mediation', 'admissions', 'exclusion', 'transport')`,
  judge: ({ cases, held, mediation, admissions, exclusion, transport }, settings) =>
    shareOf(
      {
        done: held,
        of: cases,
        words: 'cases about mediation, admissions, exclusions or transport that somebody works on',
        wanting: 'Give each of these cases to somebody.',
      },
      settings,
      {
        figures: Object.entries({ mediation, admissions, exclusion, transport }).map(([kind, n]) => ({
          words: `about ${kind}`,
          n,
          counts: 'people' as const,
        })),
      },
    ),
})
