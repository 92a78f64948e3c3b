import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { notAvailable } from '#rooms/interests'
import { grantFile as grantKey, keyMissing, withdrawFile as withdrawKey } from '#rooms/vault'
import { referenceOf } from './file-reference.ts'
import { mayWorkWith } from './interests/may-work-with.ts'
import { interestAsks, interestBars, possibleInterest } from './interests/refusals.ts'
import { whyNotGiven } from './interests/why-not-given.ts'

const named = { file: z.uuid(), person: z.uuid('Choose a person') }

/** Opens one file to one person, such as a volunteer: this file and no other. Interests are compared first (C07, T8). */
export const grantFile = command({
  name: 'grant-file',
  input: z.strictObject({
    ...named,
    reason: z.string().trim().max(2000, 'Write the reason in 2,000 characters or fewer').optional(),
  }),
  who: LEADERS,
  as: 'registrar',
  serializable: true,
  refusals: [notFound, keyMissing, notAvailable, possibleInterest, interestBars, interestAsks],
  spoken: ['file', 'person'],
  async attempt({ file, person }, desk) {
    await mayWorkWith(desk, person, file)
    return undefined
  },
  async carryOut({ file, person, reason }, desk) {
    if (!(await referenceOf(desk, file))) return refuse(notFound)
    const why = await whyNotGiven(desk, { worker: person, file }, reason)
    if (why) return why.kind === interestAsks ? why : refuse(why.kind, { field: 'person' })
    return (await grantKey(desk, file, person)) ?? { file }
  },
  about: (_input, { file }) => file,
})

/** Takes that away again. */
export const withdrawFile = command({
  name: 'withdraw-file',
  input: z.strictObject(named),
  who: LEADERS,
  refusals: [notFound],
  spoken: ['file', 'person'],
  async carryOut({ file, person }, desk) {
    return (await withdrawKey(desk, file, person)) ? { file } : refuse(notFound)
  },
  about: (_input, { file }) => file,
})
