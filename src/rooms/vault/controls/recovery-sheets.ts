import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'

/** R07: the keys are the service's own: the sheets that open them are held by several people, and tried out. */
export const recoverySheets = control({
  name: 'recovery-sheets',
  room: 'vault',
  proves: 'the recovery sheets are held by those who should, and were tried out in time',
  states: ['met', 'at-risk', 'no-evidence'],
  settings: z.object({ drill_months: z.number().int().min(1).max(36).default(12) }),
  records: '/keys',
  count: ({ until }, { drill_months }) => raw<{ confirmed: number; fresh: number; drilled: number }>`
    select
      (select count(*)::int from vault.escrow where confirmed_at is not null) as confirmed,
      (select count(*)::int from vault.escrow
        where confirmed_at + make_interval(months => ${drill_months}) >= ${until}) as fresh,
      (select count(*)::int from vault.escrow_drill
        where at + make_interval(months => ${drill_months}) >= ${until}) as drilled`,
  judge: ({ confirmed, fresh, drilled }, { drill_months }) => ({
    state: confirmed === 0 ? 'no-evidence' : drilled + fresh > 0 ? 'met' : 'at-risk',
    wanting:
      confirmed === 0
        ? 'Print the recovery sheets, and have their holders confirm them.'
        : drilled + fresh > 0
          ? ''
          : `Try the sheets out with two of their holders: it is ${drill_months} months or more since they were.`,
    figures: [
      { words: 'sets of sheets confirmed', n: confirmed, counts: 'things' },
      { words: `drills in the last ${drill_months} months`, n: drilled, counts: 'things' },
    ],
  }),
})
