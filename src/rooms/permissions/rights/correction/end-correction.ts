import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import { endAsked } from '../asked/end-asked.ts'
import { alreadyEnded } from '../refusals.ts'
import { typedWords } from '../typed.ts'

export const CORRECTED = ['corrected', 'statement-stands-beside', 'withdrawn'] as const

/** What came of it: put right, or their statement stands beside what stays; they are told, and so is whoever had it from us. */
export const endCorrection = command({
  name: 'end-correction',
  input: z.strictObject({
    correction: z.uuid(),
    correctionEnds: z.enum(CORRECTED, 'Choose what came of it'),
    answer: typedWords('Write what they were told'),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, alreadyEnded],
  spoken: ['correction', 'correctionEnds'],
  async carryOut({ correction, correctionEnds, answer }, desk) {
    const ended = { answer, ended_how: correctionEnds }
    const file = await endAsked(desk, 'permissions.correction', correction, ended)
    return file instanceof Refusal ? file : { file, correction }
  },
  about: (_input, { file }) => file,
})
