import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/** R16: from the moment a family knows of a decision, support is offered; never before. */
export const supportAfterDecisions = control({
  name: 'support-after-decisions',
  room: 'casework',
  proves: 'families who learned of a decision were offered support with it, and none before they knew',
  settings: z.object({ ...SHARE, days: z.number().int().min(0).max(60).default(7) }),
  enforces: [{ act: 'offer-follow-up', code: 'not-told-yet' }],
  records: '/cases',
  count: ({ from, until }, { days }) => raw<{ due: number; offered: number; breaks: number }>`
    select
      count(*) filter (where told_at is not null
        and (follow_up_offered_at is not null or told_at + make_interval(days => ${days}) < ${until}))::int as due,
      count(*) filter (where follow_up_offered_at is not null and told_at is not null)::int as offered,
      count(*) filter (where follow_up_offered_at is not null
        and (told_at is null or follow_up_offered_at < told_at))::int as breaks
    from casework.decision
    where at >= ${from} and at < ${until} and whose not in ('parent', 'young-person')`,
  judge: ({ due, offered, breaks }, settings) =>
    shareOf(
      {
        done: offered,
        of: due,
        words: 'decisions after which support was offered',
        wanting: 'Offer support where a family knows of a decision, and tick that it was offered.',
      },
      settings,
      {
        breaks: {
          n: breaks,
          words: 'offered before the family knew',
          mend: 'Support was offered before the family knew of the decision: look at each.',
        },
      },
    ),
})
