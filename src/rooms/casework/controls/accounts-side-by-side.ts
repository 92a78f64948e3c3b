import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/**
 * D12, N01: where people differ, what each of them says stands in the same form beside the other. Only parties whom the
 * family agreed to ask are there, so the share that is aimed at is low, and nobody is asked to fill a column.
 */
export const accountsSideBySide = control({
  name: 'accounts-side-by-side',
  room: 'casework',
  proves: 'in disagreements the accounts of several parties stand side by side, each in the same form',
  settings: z.object({
    ...SHARE,
    target: z.number().min(0).max(1).default(0.25),
    floor: z.number().min(0).max(1).default(0),
  }),
  records: '/cases',
  count: ({ from, until }) => raw<{ cases: number; several: number; differing: number }>`
    select count(*)::int as cases,
      count(*) filter (where parties > 1)::int as several,
      count(*) filter (where differing > 0)::int as differing
    from (
      select count(distinct a.party) as parties, count(*) filter (where a.differs) as differing
      from casework.account a
      where exists (
        select from casework.disagreement d
        where d.case_id = a.case_id and d.at >= ${from} and d.at < ${until})
      group by a.case_id
    ) as known`,
  judge: ({ cases, several, differing }, settings) =>
    shareOf(
      {
        done: several,
        of: cases,
        words: 'cases in disagreement with accounts of more than one party',
        wanting: 'Ask the other party for their account too, where the family agrees to it.',
      },
      settings,
      { figures: [{ words: 'with differences marked', n: differing, counts: 'people' }] },
    ),
})
