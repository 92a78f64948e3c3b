import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/** C01, K04, D01, D02, D17: a family hears of more than one option, or a reason stands on record why one was enough. */
export const fullRangeOfOptions = control({
  name: 'full-range-of-options',
  room: 'casework',
  proves: 'wherever options were explained it was more than one, or a reason was given',
  settings: z.object({
    ...SHARE,
    target: z.number().min(0).max(1).default(0.8),
    floor: z.number().min(0).max(1).default(0.6),
  }),
  enforces: [
    { act: 'explain-options', code: 'one-option' },
    { act: 'log-contact', code: 'one-option' },
    { act: 'finish-contact', code: 'one-option' },
  ],
  records: '/cases',
  count: ({ from, until }) => raw<{ talks: number; several: number; reasons: number; breaks: number }>`
    select count(*)::int as talks,
      count(*) filter (where options > 1)::int as several,
      count(*) filter (where options = 1 and reason)::int as reasons,
      count(*) filter (where options = 1 and not reason)::int as breaks
    from (
      select count(distinct o.option) as options, exists (
        select from casework.reason r where r.what = 'one-option'
          and (r.case_id = min(o.case_id::text)::uuid or r.contact = min(o.contact::text)::uuid)) as reason
      from casework.option_explained o where o.at >= ${from} and o.at < ${until}
      group by coalesce(o.case_id, o.contact, o.id)
    ) as talk`,
  judge: ({ talks, several, reasons, breaks }, settings) =>
    shareOf(
      {
        done: several,
        of: talks,
        words: 'cases and calls with options in which more than one was explained',
        wanting: 'Explain the other options too, where only one was.',
      },
      settings,
      {
        figures: [{ words: 'with one option, and a reason why it was enough', n: reasons, counts: 'people' }],
        breaks: {
          n: breaks,
          words: 'with one option and no reason',
          mend: 'Only one option was explained and no reason was given: look at each.',
        },
      },
    ),
})
