import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/** N42, C03, D17: what a family was told rests on law or guidance; local policy never stands alone. */
export const informationRestsOnLaw = control({
  name: 'information-rests-on-law',
  room: 'casework',
  proves: 'what families were told rests on law or guidance, and local policy never stood alone',
  settings: z.object(SHARE),
  records: '/cases',
  count: ({ from, until }) => raw<Counted>`
    select count(*)::int as talks,
      count(*) filter (where grounded)::int as grounded,
      count(*) filter (where not grounded and local)::int as local_only,
      coalesce(sum(statements), 0)::int as statements,
      coalesce(sum(unmarked), 0)::int as unmarked
    from (
      select bool_or(kind in ('law', 'statutory-guidance')) as grounded, bool_or(kind = 'local-policy') as local,
        count(*) as statements,
        count(*) filter (where kind not in ('law', 'statutory-guidance', 'practice', 'local-policy', 'other')) as unmarked
      from casework.information_given where at >= ${from} and at < ${until}
      group by coalesce(case_id, contact, id)
    ) as talk`,
  judge: ({ talks, grounded, local_only, statements, unmarked }, settings) =>
    shareOf(
      {
        done: grounded,
        of: talks,
        words: 'cases and calls with information that rests on law or guidance',
        wanting: 'Give the law or the guidance beside local policy and practice.',
      },
      settings,
      {
        figures: [
          { words: 'with local policy alone', n: local_only, counts: 'people' },
          {
            words: 'statements given, each with its kind of source',
            n: statements - unmarked,
            of: statements,
            counts: 'things',
          },
        ],
        breaks: {
          n: unmarked,
          words: 'statements without a kind of source',
          mend: 'Statements stand on record that say nothing of their source: look at each.',
        },
      },
    ),
})

interface Counted {
  readonly talks: number
  readonly grounded: number
  readonly local_only: number
  readonly statements: number
  readonly unmarked: number
}
