import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/**
 * K16: whom we point somewhere is pointed to a body independent of the council too, or it is said why not. Each letter
 * ends with such bodies: it is made so.
 */
export const independentCheckOffered = control({
  name: 'independent-check-offered',
  room: 'casework',
  proves: 'families got contacts of independent bodies, or a reason why not stands on record',
  settings: z.object(SHARE),
  enforces: [
    { act: 'log-contact', code: 'independent-too' },
    { act: 'finish-contact', code: 'independent-too' },
  ],
  records: '/families',
  count: ({ from, until }) => raw<{
    contacts: number
    independent: number
    reasons: number
    letters: number
    breaks: number
  }>`
    select count(*)::int as contacts,
      count(*) filter (where independent)::int as independent,
      count(*) filter (where not independent and reason)::int as reasons,
      count(*) filter (where not independent and not reason)::int as breaks,
      (select count(*)::int from casework.letter where sent_at >= ${from} and sent_at < ${until}) as letters
    from (
      select bool_or(s.independent) as independent, exists (
        select from casework.reason r where r.contact = s.contact and r.what = 'no-independent-signpost') as reason
      from casework.signpost s where s.contact is not null and s.at >= ${from} and s.at < ${until}
      group by s.contact
    ) as pointed`,
  judge: ({ contacts, independent, reasons, letters, breaks }, settings) =>
    shareOf(
      {
        done: independent + letters,
        of: contacts + letters,
        words: 'contacts with signposts, and letters, that named an independent body',
        wanting: 'Name an independent body wherever others are named.',
      },
      settings,
      {
        figures: [
          { words: 'letters that end with where to check independently', n: letters, counts: 'people' },
          { words: 'contacts without one, with a reason', n: reasons, counts: 'people' },
        ],
        breaks: {
          n: breaks,
          words: 'contacts without one and without a reason',
          mend: 'Families were pointed to no independent body, and no reason was given: look at each.',
        },
      },
    ),
})
