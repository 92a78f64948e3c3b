import { z } from 'zod'
import { query } from '#platform/query.ts'
import { CASEWORKERS, LEADERS } from '#platform/who.ts'
import { namesOf, withRoles } from '#rooms/people'

/** Whom to tell when somebody may be in danger: the safeguarding leads, or where there is none those who lead. */
export const whoLeadsSafeguarding = query({
  name: 'who-leads-safeguarding',
  input: z.strictObject({}),
  who: CASEWORKERS,
  async answer(_input, desk) {
    const leads = await withRoles(desk, ['safeguarding-lead'])
    const chosen = leads.length > 0 ? leads : await withRoles(desk, LEADERS)
    const names = [...(await namesOf(desk, chosen)).values()]
    return { areLeads: leads.length > 0, names: names.sort((a, b) => a.localeCompare(b, 'en-GB')) }
  },
})
