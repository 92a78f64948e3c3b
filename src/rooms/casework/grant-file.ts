import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { grantFile as grantKey, keyMissing, withdrawFile as withdrawKey } from '#rooms/vault'
import { referenceOf } from './file-reference.ts'

const input = z.strictObject({ file: z.uuid(), person: z.uuid('Choose a person') })

/** Opens one file to one person, such as a volunteer: this file and no other. */
export const grantFile = command({
  name: 'grant-file',
  input,
  who: LEADERS,
  refusals: [notFound, keyMissing],
  spoken: ['file', 'person'],
  async carryOut({ file, person }, desk) {
    if (!(await referenceOf(desk, file))) return refuse(notFound)
    return (await grantKey(desk, file, person)) ?? { file }
  },
  about: (_input, { file }) => file,
})

/** Takes that away again. */
export const withdrawFile = command({
  name: 'withdraw-file',
  input,
  who: LEADERS,
  refusals: [notFound],
  spoken: ['file', 'person'],
  async carryOut({ file, person }, desk) {
    return (await withdrawKey(desk, file, person)) ? { file } : refuse(notFound)
  },
  about: (_input, { file }) => file,
})
