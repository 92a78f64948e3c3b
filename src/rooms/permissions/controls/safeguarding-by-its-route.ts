import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/** K13: what is shared for a child's safety goes by its own route: a concern, who decided, and a review afterwards. */
export const safeguardingByItsRoute = control({
  name: 'safeguarding-by-its-route',
  room: 'permissions',
  proves: 'concerns for a child’s safety were decided on, and looked at again when that was due',
  settings: z.object(SHARE),
  records: '/concerns',
  count: ({ from, until }) => raw<
    Record<'due' | 'reviewed' | 'concerns' | 'passed' | 'told' | 'breaks', number>
  >`
    select count(*)::int as concerns,
      count(*) filter (where reviewed_at is not null or review_on < ${until}::date)::int as due,
      count(*) filter (where reviewed_at is not null)::int as reviewed,
      count(*) filter (where exists (
        select from permissions.concern_step s where s.concern = c.id and s.kind = 'passed-on'))::int as passed,
      count(*) filter (where exists (
        select from permissions.concern_step s
        where s.concern = c.id and s.kind in ('family-told', 'family-not-told')))::int as told,
      (select count(*)::int from permissions.disclosure d
        where d.ground = 'child-protection' and d.left_at >= ${from} and d.left_at < ${until}
          and not exists (select from permissions.concern k where k.file = d.file)) as breaks
    from permissions.concern c where c.at >= ${from} and c.at < ${until}`,
  judge: ({ due, reviewed, concerns, passed, told, breaks }, settings) =>
    shareOf(
      {
        done: reviewed,
        of: due,
        words: 'concerns looked at again when that was due',
        wanting: 'Look again at the concerns whose day is over.',
      },
      settings,
      {
        figures: [
          { words: 'concerns raised', n: concerns, counts: 'people' },
          { words: 'of them passed on', n: passed, counts: 'people' },
          { words: 'of them with the family told, or why not', n: told, counts: 'people' },
        ],
        breaks: {
          n: breaks,
          words: 'things that left for a child’s safety without any concern on record',
          mend: 'Something left for a child’s safety and no concern stands on record: look at it at once.',
        },
      },
    ),
})
