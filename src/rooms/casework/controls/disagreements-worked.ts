import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'

/**
 * D15, K18, K20: how disagreements ended, and through what. Met once each ended one says so: no way out is better than
 * another, so neither appeals nor settlements have a target.
 */
export const disagreementsWorked = control({
  name: 'disagreements-worked',
  room: 'casework',
  proves: 'each disagreement that ended says how and through what, whichever way it went',
  states: ['met', 'at-risk', 'no-evidence'],
  settings: z.object({ least: z.number().int().min(1).default(1) }),
  records: '/cases',
  count: ({ from, until }) => raw<Counted>`
    select count(*)::int as ended,
      count(*) filter (where ended_how is not null and ended_through is not null)::int as told,
      count(*) filter (where ended_through in ('talking', 'disagreement-resolution', 'mediation'))::int as by_talking,
      count(*) filter (where ended_through = 'complaint')::int as by_complaint,
      count(*) filter (where ended_through = 'tribunal')::int as by_tribunal,
      count(*) filter (where lodged)::int as lodged,
      (select count(*)::int from casework.disagreement where at < ${until} and ended_at is null) as open
    from casework.disagreement where ended_at >= ${from} and ended_at < ${until}`,
  judge: ({ ended, told, by_talking, by_complaint, by_tribunal, lodged, open }, { least }) => ({
    state: ended < least ? 'no-evidence' : told === ended ? 'met' : 'at-risk',
    wanting:
      ended < least
        ? 'No disagreement has ended in this time yet.'
        : told === ended
          ? ''
          : 'Say of each disagreement how it ended and through what.',
    figures: [
      { words: 'disagreements that ended and say how', n: told, of: ended, counts: 'people' },
      { words: 'ended by talking or mediation', n: by_talking, of: ended, counts: 'people' },
      { words: 'ended by a complaint', n: by_complaint, of: ended, counts: 'people' },
      { words: 'ended by the tribunal', n: by_tribunal, of: ended, counts: 'people' },
      { words: 'ended after an appeal was lodged', n: lodged, of: ended, counts: 'people' },
      { words: 'still open', n: open, counts: 'people' },
    ],
  }),
})

interface Counted {
  readonly ended: number
  readonly told: number
  readonly by_talking: number
  readonly by_complaint: number
  readonly by_tribunal: number
  readonly lodged: number
  readonly open: number
}
