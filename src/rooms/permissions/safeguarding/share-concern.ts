import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { caseworkers } from '#rooms/people'
import { grantFile, keyMissing } from '#rooms/vault'
import { concernRow } from './concern-row.ts'

const notSomebodyHere = {
  code: 'not-somebody-here',
  status: 422,
  sentence: 'A concern is opened to people who work with families here.',
} as const

/** Opens one concern to one more colleague who needs it, such as a new safeguarding lead. */
export const shareConcern = command({
  name: 'share-concern',
  input: z.strictObject({ concern: z.uuid(), person: z.uuid('Choose a person') }),
  who: LEADERS,
  refusals: [notFound, keyMissing, notSomebodyHere],
  spoken: ['concern', 'person'],
  async carryOut({ concern, person }, desk) {
    if (!(await concernRow(desk, concern))) return refuse(notFound)
    if (!(await caseworkers(desk)).includes(person)) return refuse(notSomebodyHere, { field: 'person' })
    return (await grantFile(desk, concern, person)) ?? { concern }
  },
  about: ({ concern }) => concern,
})
