import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/** K03: when we ask somebody for a family it is to find or clarify facts, and the family is told what was found. */
export const factsAskedWithPurpose = control({
  name: 'facts-asked-with-purpose',
  room: 'casework',
  proves:
    'each question that we asked for a family was to find or clarify facts, and the family was told the answer',
  settings: z.object({ ...SHARE, days: z.number().int().min(0).max(60).default(14) }),
  records: '/cases',
  count: ({ from, until }, { days }) => raw<{ asked: number; due: number; told: number; breaks: number }>`
    select count(*)::int as asked,
      count(*) filter (where told_family_at is not null
        or answered_at + make_interval(days => ${days}) < ${until})::int as due,
      count(*) filter (where told_family_at is not null)::int as told,
      count(*) filter (where purpose is null or purpose not in ('find', 'clarify'))::int as breaks
    from casework.inquiry where at >= ${from} and at < ${until}`,
  judge: ({ asked, due, told, breaks }, settings) =>
    shareOf(
      {
        done: told,
        of: due,
        words: 'answers that the family was told',
        wanting: 'Tell the families what was found out for them.',
      },
      settings,
      {
        figures: [{ words: 'questions asked for families', n: asked, counts: 'people' }],
        breaks: {
          n: breaks,
          words: 'questions with another purpose',
          mend: 'A question was asked for another purpose than to find or clarify facts: look at it.',
        },
      },
    ),
})
