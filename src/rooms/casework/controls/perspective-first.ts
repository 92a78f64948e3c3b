import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/**
 * C06, K05, N68: before options comes how the family sees it, in a case as a perspective, in a call as what they told
 * us; or why they were not asked. Options that were only sent by letter are not talked through, and are left out.
 */
export const perspectiveFirst = control({
  name: 'perspective-first',
  room: 'casework',
  proves: 'options were gone through after the family had said how they see it, or a reason was given',
  settings: z.object(SHARE),
  enforces: [
    { act: 'explain-options', code: 'perspective-first' },
    { act: 'log-contact', code: 'perspective-first' },
    { act: 'finish-contact', code: 'perspective-first' },
  ],
  records: '/cases',
  count: ({ from, until }) => raw<{ talks: number; understood: number; reasons: number; breaks: number }>`
    with talk as (
      select o.contact, case when o.contact is null then o.case_id end as case_id, min(o.at) as at
      from casework.option_explained o
      where o.at >= ${from} and o.at < ${until}
        and not exists (
          select from casework.letter l where l.case_id = o.case_id and l.kind = 'options' and l.sent_at = o.at)
      group by 1, 2
    ), known as materialized (
      select talk.contact, talk.case_id, talk.at,
        (select c.source is not null or c.completed_at is not null
          from casework.contact c where c.id = talk.contact) is true
        or exists (select from casework.account a
          where a.case_id = talk.case_id and a.kind = 'perspective' and a.at <= talk.at) as understood
      from talk
    ), missing as materialized (
      select exists (select from casework.reason r where r.what = 'perspective-not-asked'
        and (r.contact = known.contact or (r.case_id = known.case_id and r.at <= known.at))) as reason
      from known where not understood
    )
    select (select count(*)::int from known) as talks,
      (select count(*)::int from known where understood) as understood,
      count(*) filter (where reason)::int as reasons, count(*) filter (where not reason)::int as breaks
    from missing`,
  judge: ({ talks, understood, reasons, breaks }, settings) =>
    shareOf(
      {
        done: understood,
        of: talks,
        words: 'cases and calls with options in which the family’s view came first',
        wanting: 'Write down how a family sees it before options are gone through.',
      },
      settings,
      {
        figures: [{ words: 'not asked, with a reason', n: reasons, counts: 'people' }],
        breaks: {
          n: breaks,
          words: 'options without the family’s view and without a reason',
          mend: 'Options were gone through before the family’s view was known: look at each.',
        },
      },
    ),
})
