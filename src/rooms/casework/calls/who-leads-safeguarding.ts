import { z } from 'zod'
import { query } from '#platform/query.ts'
import { CASEWORKERS, LEADERS } from '#platform/who.ts'
import { colleaguesWith, telephonesOf } from '#rooms/people'

/** Whom to tell when somebody may be in danger, with the number that they entered: the safeguarding leads, or where there is none those who lead. */
export const whoLeadsSafeguarding = query({
  name: 'who-leads-safeguarding',
  input: z.strictObject({}),
  who: CASEWORKERS,
  async answer(_input, desk) {
    const leads = await colleaguesWith(desk, ['safeguarding-lead'])
    const told = leads.length > 0 ? leads : await colleaguesWith(desk, LEADERS)
    const numbers = await telephonesOf(
      desk,
      told.map(({ id }) => id),
    )
    return {
      areLeads: leads.length > 0,
      told: told.map(({ id, name }) => ({ name, telephone: numbers.get(id) ?? null })),
    }
  },
})
