import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { namesOf } from '#rooms/people'
import { exchangeFileKey, type FileKeeper, fileAccess, forgetInSearch, keyMissing } from '#rooms/vault'
import { referenceOf } from './file-reference.ts'

export const nobodyLeft = {
  code: 'nobody-left',
  status: 422,
  sentence: 'Nobody would be left who can open this file. Name somebody else first.',
} as const

/**
 * Shuts one person out of a file: a new key, everything in the file sealed anew, grants without them. What they may
 * have kept, keys or sessions, opens nothing of it from then on; what they read they have read.
 */
export const excludePerson = (keepers: readonly FileKeeper[]) =>
  command({
    name: 'exclude-person',
    input: z.strictObject({ file: z.uuid(), person: z.uuid('Choose a person') }),
    who: LEADERS,
    as: 'registrar',
    refusals: [notFound, keyMissing, nobodyLeft],
    spoken: ['file', 'person'],
    async carryOut({ file, person }, desk) {
      if (!(await referenceOf(desk, file)) || !(await isKnown(desk, person))) return refuse(notFound)
      const left = await exchangeFileKey(desk, file, person, keepers)
      if (left instanceof Refusal) return left
      if (left === 0) return refuse(nobodyLeft, { field: 'person' })
      if ((await fileAccess(desk, file)).isRestricted) await forgetInSearch(desk, file)
      return { file }
    },
    about: (_input, { file }) => file,
  })

const isKnown = async (desk: Desk, person: string) => (await namesOf(desk, [person])).has(person)
