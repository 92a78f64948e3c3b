import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/** K01, N40: families who heard their options chose for themselves; that they wait is a choice as well. */
export const choicesAreTheFamilys = control({
  name: 'choices-are-the-familys',
  room: 'casework',
  proves: 'families who heard their options made a choice of their own that is on record',
  settings: z.object({
    ...SHARE,
    target: z.number().min(0).max(1).default(0.5),
    floor: z.number().min(0).max(1).default(0),
  }),
  records: '/cases',
  count: ({ from, until }) => raw<{ cases: number; chosen: number; decided: number }>`
    select count(*)::int as cases,
      count(*) filter (where chosen or decided)::int as chosen,
      count(*) filter (where decided)::int as decided
    from (
      select bool_or(o.chosen_at is not null) as chosen, exists (
        select from casework.decision d where d.case_id = o.case_id and d.whose in ('parent', 'young-person')) as decided
      from casework.option_explained o
      join casework.case c on c.id = o.case_id and c.state = 'closed' and not c.in_error
      where c.closed_at >= ${from} and c.closed_at < ${until}
      group by o.case_id
    ) as known`,
  judge: ({ cases, chosen, decided }, settings) =>
    shareOf(
      {
        done: chosen,
        of: cases,
        words: 'closed cases with options in which the family’s own choice is on record',
        wanting: 'Write down which option a family chose, also when they chose to wait.',
      },
      settings,
      { figures: [{ words: 'with a decision of the family’s own', n: decided, counts: 'people' }] },
    ),
})
