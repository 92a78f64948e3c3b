import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { forgetShutOut } from '#rooms/interests'
import { namesOf } from '#rooms/people'
import { type FileKeeper, keyMissing } from '#rooms/vault'
import { referenceOf } from './file-reference.ts'
import { nobodyLeft } from './interests/refusals.ts'
import { shutOutAsSaid } from './interests/shut-out.ts'

const notYourself = {
  code: 'not-yourself',
  status: 422,
  sentence: 'Nobody shuts themselves out. Ask somebody else who leads.',
} as const

const named = { file: z.uuid(), person: z.uuid('Choose a person') }

/**
 * Shuts one person out of a file: a new key, everything in the file sealed anew, grants without them. What they may
 * have kept, keys or sessions, opens nothing of it from then on; what they read they have read. They stay out, by
 * whichever way they might come in again, until somebody who leads lets them in (`let-in-again`).
 */
export const excludePerson = (keepers: readonly FileKeeper[]) =>
  command({
    name: 'exclude-person',
    input: z.strictObject(named),
    who: LEADERS,
    as: 'registrar',
    serializable: true,
    refusals: [notFound, keyMissing, nobodyLeft, notYourself],
    spoken: ['file', 'person'],
    async carryOut({ file, person }, desk) {
      if (person === desk.person?.id) return refuse(notYourself, { field: 'person' })
      if (!(await referenceOf(desk, file)) || !(await isKnown(desk, person))) return refuse(notFound)
      return (await shutOutAsSaid(desk, { file, worker: person }, keepers)) ?? { file }
    },
    about: (_input, { file }) => file,
  })

/**
 * Somebody who was shut out as a leader said may be given the file again. It opens nothing by itself: its key is still
 * with the others. Whom an interest shut out stays out (C16).
 */
export const letInAgain = command({
  name: 'let-in-again',
  called: 'Let somebody in again who was shut out',
  input: z.strictObject(named),
  who: LEADERS,
  serializable: true,
  refusals: [notFound],
  spoken: ['file', 'person'],
  async carryOut({ file, person }, desk) {
    const isKept = (await referenceOf(desk, file)) && (await forgetShutOut(desk, file, person))
    return isKept ? { file } : refuse(notFound)
  },
  about: (_input, { file }) => file,
})

const isKnown = async (desk: Desk, person: string) => (await namesOf(desk, [person])).has(person)
