import { query } from '#platform/query.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { mayChange } from './may-change.ts'
import { openOrganisation } from './open-organisation.ts'

/** One entry for whoever is about to change, check or close it: to readers it is not there. */
export const openToChange = query({
  name: 'open-organisation-to-change',
  input: openOrganisation.input,
  who: CASEWORKERS,
  answer: async (input, desk) =>
    (await mayChange(desk)) ? openOrganisation.answer(input, desk) : refuse(notFound),
})
