import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'
import { ROUTES } from '../cases/routes.ts'

/**
 * R04 mediation, R05 complaint and tribunal: explained as soon as a disagreement is recorded, in time to be used, or
 * why it does not apply. A disagreement whose days are not over counts once it is done.
 */
export const routesExplained = control({
  name: 'routes-explained',
  room: 'casework',
  proves:
    'in each disagreement the ways out were explained in time to be used, and none ended without them unless a reason was given',
  settings: z.object({
    ...SHARE,
    routes: z
      .array(z.enum(ROUTES))
      .min(1)
      .default([...ROUTES]),
    days: z.number().int().min(0).max(90).default(14),
  }),
  enforces: [
    { act: 'close-case', code: 'case-lacks-routes' },
    { act: 'end-disagreement', code: 'routes-not-shown' },
  ],
  records: '/cases',
  count: ({ from, until }, { routes, days }) => raw<Counted>`
    with ways as (
      select disagreement, count(distinct route) as n, max(at) as last from casework.route_explained
      where route = any(${routes}) and (in_time or not applies) group by disagreement
    ), known as materialized (
      select d.ended_at, d.case_id, d.at, coalesce(ways.n, 0) = ${routes.length} as explained, ways.last
      from casework.disagreement d left join ways on ways.disagreement = d.id
      where d.at >= ${from} and d.at < ${until}
    )
    select
      count(*) filter (where explained or ended_at is not null or at + make_interval(days => ${days}) < ${until})::int as disagreements,
      count(*) filter (where explained and last <= at + make_interval(days => ${days}))::int as explained,
      count(*) filter (where explained and last > at + make_interval(days => ${days}))::int as late,
      count(*) filter (where not explained
        and (ended_at is not null or exists (
          select from casework.closing x where x.case_id = known.case_id and x.reopened_at is null and x.because <> 'opened-in-error'))
        and not exists (
          select from casework.reason r where r.case_id = known.case_id and r.what = 'routes-missing'))::int as breaks
    from known`,
  judge: ({ disagreements, explained, late, breaks }, settings) =>
    shareOf(
      {
        done: explained,
        of: disagreements,
        words: `disagreements in which ${settings.routes.join(' and ')} ${settings.routes.length > 1 ? 'were' : 'was'} explained within ${settings.days} days`,
        wanting: `Explain ${settings.routes.join(' and ')} in each disagreement that lacks it, or say why it does not apply.`,
      },
      settings,
      {
        figures: [
          { words: 'explained later than that, still in time to be used', n: late, counts: 'people' },
        ],
        breaks: {
          n: breaks,
          words: 'ended without it and without a reason',
          mend: 'Disagreements ended with neither the explanation nor a reason: look at each.',
        },
      },
    ),
})

interface Counted {
  readonly disagreements: number
  readonly explained: number
  readonly late: number
  readonly breaks: number
}
