import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { unbroken } from '#platform/judge.ts'
import { DECIDERS } from '../cases/decision.ts'

/** C09, K02, N16, N41: each decision on record is somebody's, and never the service's. Nothing overrides this. */
export const decisionsAreTheFamilys = control({
  name: 'decisions-are-the-familys',
  room: 'casework',
  proves: 'each decision on record says whose it was, and none was taken by the service',
  states: ['met', 'breached', 'no-evidence'],
  settings: z.object({}),
  enforces: [{ act: 'record-decision', code: 'to-be-mended' }],
  records: '/cases',
  count: ({ from, until }) => raw<{ decisions: number; families: number; breaks: number }>`
    select count(*)::int as decisions,
      count(*) filter (where whose in ('parent', 'young-person'))::int as families,
      count(*) filter (where whose is null or whose <> all(${[...DECIDERS]}))::int as breaks
    from casework.decision where at >= ${from} and at < ${until}`,
  judge: ({ decisions, families, breaks }) =>
    unbroken(
      {
        n: breaks,
        words: 'decisions that are nobody’s or the service’s',
        mend: 'A decision stands on record that is not the family’s nor any body’s that may decide: look at it at once.',
      },
      {
        words: 'decisions on record that say whose they were',
        n: decisions - breaks,
        of: decisions,
        counts: 'people',
      },
      [{ words: 'taken by the family', n: families, of: decisions, counts: 'people' }],
    ),
})
