import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/**
 * C02, D01: practitioners are served by the same rules: whoever rings is answered, or told why nothing can be said of a
 * family, and the talk is written up; whoever writes is taken on within the days that families wait too.
 */
export const practitionersServed = control({
  name: 'practitioners-served',
  room: 'casework',
  proves: 'practitioners who asked were answered in time, or told why nothing could be said of a family',
  settings: z.object({ ...SHARE, days: z.number().int().min(1).max(60).default(5) }),
  records: '/requests',
  count: ({ from, until }, { days }) => raw<Record<'due' | 'served' | 'declined' | 'written', number>>`
    with asked as (
      select at, at as served_at, outcome = 'refused' as declined, false as written
      from casework.consultation where at >= ${from} and at < ${until}
      union all
      select at, completed_at, outcome is not distinct from 'refused', false
      from casework.contact c
      where at >= ${from} and at < ${until} and direction = 'in' and with_whom in ('practitioner', 'agency')
        and not exists (select from casework.request r where r.contact = c.id)
      union all
      select received_at, least(claimed_at, ended_at), false, true
      from casework.request
      where channel = 'practitioner' and received_at >= ${from} and received_at < ${until}
        and ended_how is distinct from 'spam'
    )
    select
      count(*) filter (where served_at <= at + make_interval(days => ${days})
        or at + make_interval(days => ${days}) < ${until})::int as due,
      count(*) filter (where served_at <= at + make_interval(days => ${days}))::int as served,
      count(*) filter (where declined)::int as declined,
      count(*) filter (where written)::int as written
    from asked`,
  judge: ({ due, served, declined, written }, settings) =>
    shareOf(
      {
        done: served,
        of: due,
        words: `enquiries of practitioners and agencies answered within ${settings.days} days, or told why not`,
        wanting: 'Take on what practitioners wrote, and write up the talks with them.',
      },
      settings,
      {
        figures: [
          { words: 'told that nothing can be said of a family', n: declined, counts: 'people' },
          { words: 'that came in writing', n: written, counts: 'people' },
        ],
      },
    ),
})
