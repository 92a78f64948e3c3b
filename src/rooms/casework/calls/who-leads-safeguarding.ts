import { z } from 'zod'
import { query } from '#platform/query.ts'
import { CASEWORKERS, LEADERS } from '#platform/who.ts'
import { colleaguesWith } from '#rooms/people'

/** Whom to tell when somebody may be in danger: the safeguarding leads, or where there is none those who lead. */
export const whoLeadsSafeguarding = query({
  name: 'who-leads-safeguarding',
  input: z.strictObject({}),
  who: CASEWORKERS,
  async answer(_input, desk) {
    const leads = await colleaguesWith(desk, ['safeguarding-lead'])
    const told = leads.length > 0 ? leads : await colleaguesWith(desk, LEADERS)
    return { areLeads: leads.length > 0, names: told.map(({ name }) => name) }
  },
})
