import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { bothWays, UNUSUAL } from '#platform/judge.ts'

/**
 * D15, K18, K20: how disagreements ended, and through what. Met once each ended one says so: no way out is better than
 * another, so neither appeals nor settlements have a target; what is unusual is marked in both directions.
 */
export const disagreementsWorked = control({
  name: 'disagreements-worked',
  room: 'casework',
  proves: 'each disagreement that ended says how and through what, whichever way it went',
  states: ['met', 'at-risk', 'no-evidence'],
  settings: z.object({ least: z.number().int().min(1).default(1), ...UNUSUAL }),
  records: '/cases',
  count: ({ from, until }) => raw<Counted>`
    select count(*)::int as ended,
      count(*) filter (where ended_how is not null and ended_through is not null)::int as told,
      count(*) filter (where ended_through = 'talking')::int as by_talking,
      count(*) filter (where ended_through in ('disagreement-resolution', 'mediation'))::int as by_mediation,
      count(*) filter (where ended_through = 'complaint')::int as by_complaint,
      count(*) filter (where ended_through = 'tribunal')::int as by_tribunal,
      count(*) filter (where lodged)::int as lodged,
      count(*) filter (where ended_how in ('resolved', 'partly-resolved'))::int as agreed,
      count(*) filter (where ended_how = 'family-stopped')::int as stopped,
      (select count(*)::int from casework.disagreement where at < ${until} and ended_at is null) as open
    from casework.disagreement where ended_at >= ${from} and ended_at < ${until}`,
  judge: ({ ended, told, open, ...ways }, { least, ...unusual }) => ({
    state: ended < least ? 'no-evidence' : told === ended ? 'met' : 'at-risk',
    wanting:
      ended < least
        ? 'No disagreement has ended in this time yet.'
        : told === ended
          ? ''
          : 'Say of each disagreement how it ended and through what.',
    figures: [
      { words: 'disagreements that ended and say how', n: told, of: ended, counts: 'people' },
      ...WAYS.map(([way, words]) => bothWays({ words, n: ways[way], of: ended, counts: 'people' }, unusual)),
      { words: 'still open', n: open, counts: 'people' },
    ],
  }),
})

const WAYS = [
  ['by_talking', 'ended by talking'],
  ['by_mediation', 'ended by mediation'],
  ['by_complaint', 'ended by a complaint'],
  ['by_tribunal', 'ended by the tribunal'],
  ['lodged', 'ended after an appeal was lodged'],
  ['agreed', 'ended with an agreement, whole or in part'],
  ['stopped', 'ended because the family did not go on'],
] as const

type Counted = Record<'ended' | 'told' | 'open' | (typeof WAYS)[number][0], number>
