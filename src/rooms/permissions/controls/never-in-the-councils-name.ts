import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'
import { OUTCOMES } from '../la-requests/codes.ts'

/**
 * C11, N58: what the council, a school or another agency wants of us about a family is declined, or made the family's
 * own question, which is answered in time. Nothing is carried out for whoever asks: one that was is a breach.
 */
export const neverInTheCouncilsName = control({
  name: 'never-in-the-councils-name',
  room: 'permissions',
  proves:
    'what councils and agencies wanted of us about a family was declined or put to the family, and nothing was done in their name',
  settings: z.object({ ...SHARE, days: z.number().int().min(1).max(90).default(14) }),
  enforces: [
    { act: 'change-letter', code: 'in-their-name' },
    { act: 'send-disclosure', code: 'in-their-name' },
    { act: 'record-agency-request', code: 'to-be-mended' },
  ],
  records: '/families',
  count: ({ from, until }, { days }) => raw<
    Record<'due' | 'settled' | 'declined' | 'asked' | 'breaks', number>
  >`
    select
      count(*) filter (where outcome = 'declined' or answer is not null
        or at + make_interval(days => ${days}) < ${until})::int as due,
      count(*) filter (where outcome = 'declined' or answer is not null)::int as settled,
      count(*) filter (where outcome = 'declined')::int as declined,
      count(*) filter (where outcome = 'family-asked')::int as asked,
      count(*) filter (where outcome is null or outcome <> all(${[...OUTCOMES]}))::int as breaks
    from permissions.agency_request where at >= ${from} and at < ${until}`,
  judge: ({ due, settled, declined, asked, breaks }, settings) =>
    shareOf(
      {
        done: settled,
        of: due,
        words: 'things that agencies wanted about a family, declined or answered by the family',
        wanting: 'Ask the families whose answer to an agency has been waiting too long.',
      },
      settings,
      {
        figures: [
          { words: 'declined', n: declined, counts: 'people' },
          { words: 'put to the family', n: asked, counts: 'people' },
        ],
        breaks: {
          n: breaks,
          words: 'carried out for whoever asked',
          mend: 'Something was done for an agency about a family: tell the family, and look at how it came about.',
        },
      },
    ),
})
