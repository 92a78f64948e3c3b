import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'

/** R01, N05: the records that everything here is computed from are sealed, so that a change to them would show. */
export const ledgerSealed = control({
  name: 'ledger-sealed',
  room: 'ledger',
  proves: 'the ledger was sealed lately, and a witness outside the service signed a seal',
  states: ['met', 'at-risk', 'no-evidence'],
  settings: z.object({ days: z.number().int().min(1).max(366).default(31) }),
  records: '/ledger',
  count: ({ until }, { days }) => raw<{ seals: number; late: number; witnessed: number }>`
    select count(*)::int as seals,
      count(*) filter (where at + make_interval(days => ${days}) >= ${until})::int as late,
      (select count(distinct size)::int from ledger.cosignature
        where signed_at + make_interval(days => ${days}) >= ${until}) as witnessed
    from ledger.checkpoint`,
  judge: ({ seals, late, witnessed }, { days }) => ({
    state: seals === 0 ? 'no-evidence' : late > 0 ? 'met' : 'at-risk',
    wanting:
      seals === 0 || late === 0
        ? `Seal the ledger: the last seal should not be older than ${days} days.`
        : '',
    figures: [
      { words: `seals in the last ${days} days`, n: late, counts: 'things' },
      { words: 'of these also signed by a witness', n: witnessed, counts: 'things' },
    ],
  }),
})
