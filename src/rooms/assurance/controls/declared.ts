import { sql as raw } from 'kysely'
import { z } from 'zod'
import { type Control, control } from '#platform/control.ts'

/** What can only be declared, with what it proves and what would be wanted. */
export const DECLARED = {
  premises: {
    about: 'where the office is, and how work is kept from others’ eyes and ears',
    wanted: 'Declare where the office is, and how work is kept from being seen or overheard.',
  },
  'line-management': {
    about:
      'who manages the service as its employer, and what makes them independent of decisions about families',
    wanted: 'Declare who manages the service, and what makes them independent of decisions about families.',
  },
  host: {
    about: 'who hosts the service, and how that supports its independence',
    wanted: 'Declare who hosts the service, and how that supports its independence.',
  },
  relationship: {
    about: 'how the service and the council stand to each other, as both sides agreed',
    wanted: 'Declare what was agreed with the council on arm’s length: by whom on each side, and when.',
  },
  commissioning: {
    about: 'who commissions and pays for the service, and by which agreement',
    wanted: 'Declare who commissions and pays for the service, and which agreement says so.',
  },
  manager: {
    about: 'who leads the service, and whether they have any other post',
    wanted: 'Declare that whoever leads the service has no other post, or which one.',
  },
} as const
export const DECLARABLE = Object.keys(DECLARED) as [Declarable, ...Declarable[]]
export type Declarable = keyof typeof DECLARED

/**
 * R01, R06, C12, D05, D23, K17, N06, N15, N29: what the product cannot see is shown as declared, by whom and when, and
 * never as met; too long ago is at risk.
 */
export const declaredControls: readonly Control[] = DECLARABLE.map(what =>
  control({
    name: `${what}-declared`,
    room: 'assurance',
    proves: `somebody who leads declared ${DECLARED[what].about}`,
    states: ['declared', 'at-risk', 'no-evidence'],
    settings: z.object({ renew_months: z.number().int().min(1).max(60).default(24) }),
    records: '/assurance/declarations',
    count: ({ until }, { renew_months }) => raw<Declared | undefined>`
      select says, at, by, at + make_interval(months => ${renew_months}) >= ${until} as is_fresh
      from assurance.declaration where what = ${what} and at < ${until} order by at desc limit 1`,
    judge: said => ({
      state: said ? (said.is_fresh ? 'declared' : 'at-risk') : 'no-evidence',
      wanting: said?.is_fresh ? '' : DECLARED[what].wanted,
      figures: [],
      ...(said && { declared: { says: said.says, at: said.at, by: said.by } }),
    }),
  }),
)

interface Declared {
  readonly says: string
  readonly at: Date
  readonly by: string
  readonly is_fresh: boolean
}
