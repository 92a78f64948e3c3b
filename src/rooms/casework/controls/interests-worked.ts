import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/** K19: a disagreement can be worked by what each side needs, with rights always beside; offered, never required. */
export const interestsWorked = control({
  name: 'interests-worked',
  room: 'casework',
  proves:
    'interests, positions or common ground were worked out in disagreements, with the family’s rights beside them',
  settings: z.object({
    ...SHARE,
    target: z.number().min(0).max(1).default(0.15),
    floor: z.number().min(0).max(1).default(0),
  }),
  records: '/cases',
  count: ({ from, until }) => raw<{ cases: number; worked: number; rights: number }>`
    select count(*)::int as cases, count(*) filter (where worked)::int as worked,
      count(*) filter (where worked and rights)::int as rights
    from (
      select
        exists (select from casework.account a
          where a.case_id = d.case_id and a.kind in ('interest', 'position', 'common-ground')) as worked,
        exists (select from casework.route_explained r where r.disagreement = d.id) as rights
      from casework.disagreement d where d.at >= ${from} and d.at < ${until}
    ) as known`,
  judge: ({ cases, worked, rights }, settings) =>
    shareOf(
      {
        done: worked,
        of: cases,
        words: 'disagreements in which interests or common ground were worked out',
        wanting: 'Offer to write down what matters to each side; nobody has to.',
      },
      settings,
      {
        figures: [
          {
            words: 'of these, with the family’s rights explained too',
            n: rights,
            of: worked,
            counts: 'people',
          },
        ],
      },
    ),
})
