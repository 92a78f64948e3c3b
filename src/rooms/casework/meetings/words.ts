import { z } from 'zod'
import type { FileSeal } from '#rooms/vault'

interface Sealed {
  readonly id: string
  readonly version: number
  readonly sealed_words: Buffer
}

/** How the sealed words of one table are sealed and opened: as JSON of one shape, bound to its row and version. */
function sealedIn<S extends z.ZodType>(table: string, shape: S) {
  const field = `casework.${table}.sealed_words` as const
  return {
    seal: (seal: FileSeal, row: string, version: number, words: z.input<S>): Buffer =>
      seal.seal(JSON.stringify(words), { field, row, version }),
    open: (seal: FileSeal, { id, version, sealed_words }: Sealed): z.output<S> =>
      shape.parse(JSON.parse(seal.open(sealed_words, { field, row: id, version }))),
  }
}

/** Where it is, what it is about, who called it and who is to be there. */
const MeetingWords = z.object({
  place: z.string().default(''),
  about: z.string().default(''),
  present: z.string().default(''),
  cancelledBecause: z.string().default(''),
})

export const meetingWords = sealedIn('meeting', MeetingWords)

/** Why a role was stated late. */
export const attendanceWords = sealedIn('attendance', z.object({ lateBecause: z.string() }))
/** A point to raise, and what was answered. */
export const pointWords = sealedIn(
  'meeting_point',
  z.object({ point: z.string(), answer: z.string().default('') }),
)
/** Notes, or a clarification with whoever gave it. */
export const noteWords = sealedIn(
  'meeting_note',
  z.object({ words: z.string(), who: z.string().default('') }),
)
/** What they want said for them, in their words. */
export const speakingWords = sealedIn('speaking', z.object({ wanted: z.string() }))
/** Answers to the reflection prompts, by their codes. */
export const reflectionWords = sealedIn('reflection', z.record(z.string(), z.string()))
