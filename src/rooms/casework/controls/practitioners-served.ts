import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/** C02, D01: practitioners are served by the same rules; what of a family's could not be said is a refusal on record. */
export const practitionersServed = control({
  name: 'practitioners-served',
  room: 'casework',
  proves: 'practitioners who asked were answered, or told why nothing could be said of a family',
  settings: z.object(SHARE),
  records: '/families',
  count: ({ from, until }) => raw<{ asked: number; answered: number; declined: number }>`
    select count(*)::int as asked,
      count(*) filter (where outcome is distinct from 'refused')::int as answered,
      count(*) filter (where outcome = 'refused')::int as declined
    from (
      select outcome from casework.consultation where at >= ${from} and at < ${until}
      union all
      select outcome from casework.contact
        where at >= ${from} and at < ${until} and direction = 'in' and with_whom in ('practitioner', 'agency')
    ) as talk`,
  judge: ({ asked, answered, declined }, settings) =>
    shareOf(
      {
        done: answered + declined,
        of: asked,
        words: 'enquiries of practitioners and agencies, each answered or told why not',
        wanting: 'Log each enquiry of a practitioner with how it ended.',
      },
      settings,
      {
        figures: [
          { words: 'of them told that nothing can be said of a family', n: declined, counts: 'people' },
        ],
      },
    ),
})
