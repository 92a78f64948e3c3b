import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { fileAccess, grantFile, keyMissing } from '#rooms/vault'
import { concernRow } from './concern-row.ts'
import { whoMayBeGiven } from './who-may-be-given.ts'

const notSomebodyHere = {
  code: 'not-somebody-here',
  status: 422,
  sentence:
    'A concern is opened to people who work with families here and may open this family’s file; by somebody who does not lead, to those who lead.',
} as const

/**
 * Opens one concern to one more colleague who needs it, such as a new safeguarding lead. Whoever holds its key may, so that
 * it never hangs on one person: those who lead to any colleague, everybody else to those who lead. Nobody who is shut out
 * of the family's file gets it this way (T9). `alarm` is held so that the key of whoever is meant is found.
 */
export const shareConcern = command({
  name: 'share-concern',
  input: z.strictObject({ concern: z.uuid(), person: z.uuid('Choose a person') }),
  who: CASEWORKERS,
  as: 'alarm',
  refusals: [notFound, keyMissing, notSomebodyHere],
  spoken: ['concern', 'person'],
  async carryOut({ concern, person }, desk) {
    const row = await concernRow(desk, concern)
    if (!row) return refuse(notFound)
    const may = await whoMayBeGiven(desk, row.file)
    if (!may.some(({ id }) => id === person)) return refuse(notSomebodyHere, { field: 'person' })
    const { named } = await fileAccess(desk, concern)
    if (named.includes(person)) return { concern }
    return (await grantFile(desk, concern, person)) ?? { concern }
  },
  about: ({ concern }) => concern,
})
