import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/** D06, K15: in a disagreement with the council a family hears both what its policy says and what the law gives them. */
export const policyAndLawExplained = control({
  name: 'policy-and-law-explained',
  room: 'casework',
  proves: 'in disagreements with the council both its policy and the law were explained',
  settings: z.object({
    ...SHARE,
    target: z.number().min(0).max(1).default(0.7),
    floor: z.number().min(0).max(1).default(0.4),
    days: z.number().int().min(0).max(90).default(14),
  }),
  records: '/cases',
  count: ({ from, until }, { days }) => raw<{ cases: number; both: number; law: number; policy: number }>`
    with given as materialized (
      select d.case_id, max(d.at) as at,
        exists (select from casework.information_given i
          where i.case_id = d.case_id and i.kind in ('law', 'statutory-guidance')) as law,
        exists (select from casework.information_given i
          where i.case_id = d.case_id and i.kind = 'local-policy') as policy
      from casework.disagreement d
      where d.at >= ${from} and d.at < ${until} and d.with_whom = 'la'
      group by d.case_id
    )
    select count(*) filter (where (law and policy) or at + make_interval(days => ${days}) < ${until})::int as cases,
      count(*) filter (where law and policy)::int as both,
      count(*) filter (where law)::int as law, count(*) filter (where policy)::int as policy
    from given`,
  judge: ({ cases, both, law, policy }, settings) =>
    shareOf(
      {
        done: both,
        of: cases,
        words: 'disagreements with the council in which policy and law were both explained',
        wanting:
          'Explain the one that is missing, with its source, and enter the council’s policy in the register of facts.',
      },
      settings,
      {
        figures: [
          { words: 'with the law explained', n: law, counts: 'people' },
          { words: 'with the council’s policy explained', n: policy, counts: 'people' },
        ],
      },
    ),
})
