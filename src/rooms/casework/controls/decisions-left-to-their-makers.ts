import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/**
 * R15: whoever decided tells the family. We release a decision ourselves only by those who lead and with a reason, so
 * that no right of appeal is lost; a release without either breaks the promise.
 */
export const decisionsLeftToTheirMakers = control({
  name: 'decisions-left-to-their-makers',
  room: 'casework',
  proves:
    'families heard of decisions from whoever made them, and each release by us was a leader’s, with a reason',
  settings: z.object(SHARE),
  enforces: [{ act: 'release-decision', code: 'not-for-you' }],
  records: '/cases',
  count: ({ from, until }) => raw<Counted>`
    select
      count(*) filter (where told_at is not null)::int as told,
      count(*) filter (where told_by in ('its-maker', 'post', 'family-told-us', 'papers-served-on-us'))::int as by_maker,
      count(*) filter (where told_by = 'released-by-us')::int as released,
      count(*) filter (where told_at is null)::int as waiting,
      count(*) filter (where told_at is null and maker_prompted_at is not null)::int as prompted,
      count(*) filter (where told_by = 'released-by-us' and not (
        exists (select from casework.decision_release r where r.decision = d.id)
        and exists (select from casework.reason w where w.case_id = d.case_id and w.what = 'decision-released')
      ))::int as breaks
    from casework.decision d
    where at >= ${from} and at < ${until} and whose not in ('parent', 'young-person')`,
  judge: ({ told, by_maker, released, waiting, prompted, breaks }, settings) =>
    shareOf(
      {
        done: by_maker,
        of: told,
        words: 'decisions that the family heard of from their maker, by post, or knew themselves',
        wanting: 'Ask the council’s case worker to tell the family, before we do.',
      },
      settings,
      {
        figures: [
          { words: 'released by us, with a reason', n: released - breaks, counts: 'people' },
          { words: 'not told yet', n: waiting, counts: 'people' },
          { words: 'of these, their maker was asked to tell', n: prompted, counts: 'people' },
        ],
        breaks: {
          n: breaks,
          words: 'told by us without a leader’s release or its reason',
          mend: 'A decision was told by us without a release on record: look at it with whoever told it.',
        },
      },
    ),
})

interface Counted {
  readonly told: number
  readonly by_maker: number
  readonly released: number
  readonly waiting: number
  readonly prompted: number
  readonly breaks: number
}
