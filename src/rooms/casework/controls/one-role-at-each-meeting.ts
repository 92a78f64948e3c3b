import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

const ROLES = ['support', 'represent', 'strategic', 'decision'] as const

/**
 * C08, D11, N70, R21: whoever goes to a meeting has one role, stated before; nobody of ours has a part in a decision on
 * a family, and nobody represents where the policy says support.
 */
export const oneRoleAtEachMeeting = control({
  name: 'one-role-at-each-meeting',
  room: 'casework',
  proves:
    'each of us at a meeting had one role, stated beforehand, and none took part in a decision on a family',
  settings: z.object({
    ...SHARE,
    roles: z
      .array(z.enum(ROLES))
      .min(1)
      .default([...ROLES]),
  }),
  enforces: [
    { act: 'arrange-meeting', code: 'no-seat-in-decisions' },
    { act: 'state-role', code: 'no-seat-in-decisions' },
    { act: 'enter-panel', code: 'no-seat-on-families' },
    { act: 'enter-panel', code: 'no-part-in-decisions' },
  ],
  records: '/meetings',
  count: ({ from, until }, { roles }) => raw<Counted>`
    select count(*)::int as attendances,
      count(*) filter (where not late)::int as before,
      count(*) filter (where told)::int as told,
      count(*) filter (where panel)::int as panels,
      count(*) filter (where wrong)::int as breaks
    from (
      select a.stated_late as late, a.told_at is not null as told, false as panel,
        a.role not in ('support', 'strategy')
          or (a.supports_as = 'representative' and not 'represent' = any(${roles})) as wrong
      from casework.attendance a join casework.meeting m on m.id = a.meeting
      where m.cancelled_at is null and m.starts_at >= ${from} and m.starts_at < ${until}
      union all
      select p.stated_late, p.told_at is not null, true,
        p.role = 'decision' and p.decides_on <> 'our-service'
      from casework.panel p where p.starts_at >= ${from} and p.starts_at < ${until}
    ) as known`,
  judge: ({ attendances, before, told, panels, breaks }, settings) =>
    shareOf(
      {
        done: before,
        of: attendances,
        words: 'times that one of us went to a meeting or panel with a role stated beforehand',
        wanting: 'State before each meeting as what somebody is there.',
      },
      settings,
      {
        figures: [
          { words: 'of them told to those present', n: told, counts: 'people' },
          { words: 'of them on panels and working groups', n: panels, counts: 'things' },
        ],
        breaks: {
          n: breaks,
          words: 'with a part in a decision, or in a role that the policy does not have',
          mend: 'Somebody sat where decisions on families are made, or in a role that the policy does not have: look at each.',
        },
      },
    ),
})

interface Counted {
  readonly attendances: number
  readonly before: number
  readonly told: number
  readonly panels: number
  readonly breaks: number
}
