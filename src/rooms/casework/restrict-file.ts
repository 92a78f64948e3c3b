import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { keptOut } from '#rooms/interests'
import { caseworkers } from '#rooms/people'
import { forgetInSearch, keyMissing, restrictFile as restrictKey } from '#rooms/vault'
import { referenceOf } from './file-reference.ts'
import { interestBars } from './interests/refusals.ts'

const notACaseworker = {
  code: 'not-a-caseworker',
  status: 422,
  sentence: 'A file is restricted to people who work with families.',
} as const

/**
 * Restricts a file to named people and whoever restricts it: its key leaves the service key's reach, others neither
 * see it nor find it. The way back stays: the recovery sheets open it too. Nobody is named whom an interest shut out of it.
 */
export const restrictFile = command({
  name: 'restrict-file',
  input: z.strictObject({ file: z.uuid(), people: z.array(z.uuid()).max(50).default([]) }),
  who: LEADERS,
  as: 'registrar',
  refusals: [notFound, keyMissing, notACaseworker, interestBars],
  spoken: ['file'],
  async carryOut({ file, people }, desk) {
    if (!(await referenceOf(desk, file))) return refuse(notFound)
    const able = await caseworkers(desk)
    if (people.some(one => !able.includes(one))) return refuse(notACaseworker, { field: 'people' })
    const out = await keptOut(desk, file)
    if (people.some(one => out.has(one))) return refuse(interestBars, { field: 'people' })
    const refusal = await restrictKey(desk, file, [desk.person?.id ?? '', ...people])
    if (refusal) return refusal
    await forgetInSearch(desk, file)
    return { file }
  },
  about: (_input, { file }) => file,
})
