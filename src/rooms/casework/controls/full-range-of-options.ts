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
    with talk as (
      select count(distinct option) as options, min(case_id::text)::uuid as case_id, min(contact::text)::uuid as contact
      from casework.option_explained where at >= ${from} and at < ${until}
      group by coalesce(case_id, contact, id)
    ), given as materialized (
      select case_id, contact from casework.reason where what = 'one-option'
    ), single as (
      select talk.case_id in (select case_id from given) is true
        or talk.contact in (select contact from given) is true as reason
      from talk where options = 1
    )
    select (select count(*)::int from talk) as talks,
      (select count(*)::int from talk where options > 1) as several,
      count(*) filter (where reason)::int as reasons,
      count(*) filter (where not reason)::int as breaks
    from single`,
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
