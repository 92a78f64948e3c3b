import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import { endAsked } from '../asked/end-asked.ts'
import { alreadyEnded } from '../refusals.ts'
import { typedWords } from '../typed.ts'

/** Why an erasure may be refused (UK GDPR article 17(1) and (3)); another person's file is theirs, not the asker's. */
export const ERASURE_GROUNDS = [
  'still-needed',
  'legal-claims',
  'legal-duty',
  'safeguarding',
  'another-persons-file',
] as const

const groundFirst = {
  code: 'ground-first',
  status: 422,
  sentence: 'A refusal has a ground. Choose it: they are told, and can complain.',
} as const

/** Ends a request to be erased without erasing: refused on a ground, or taken back. */
export const refuseErasure = command({
  name: 'refuse-erasure',
  input: z.strictObject({
    erasure: z.uuid(),
    erasureEnds: z.enum(['refused', 'withdrawn'], 'Choose how it ends'),
    erasureGround: z.enum(ERASURE_GROUNDS).optional(),
    answer: typedWords('Write what they were told'),
  }),
  who: LEADERS,
  refusals: [notFound, keyMissing, alreadyEnded, groundFirst],
  spoken: ['erasure', 'erasureEnds', 'erasureGround'],
  async carryOut({ erasure, erasureEnds, erasureGround, answer }, desk) {
    if (erasureEnds === 'refused' && !erasureGround) return refuse(groundFirst, { field: 'erasureGround' })
    const ground = erasureEnds === 'refused' ? (erasureGround ?? null) : null
    const ended = { answer, ended_how: erasureEnds, ground }
    const file = await endAsked(desk, 'permissions.erasure_request', erasure, ended)
    return file instanceof Refusal ? file : { file, erasure }
  },
  about: (_input, { file }) => file,
})
