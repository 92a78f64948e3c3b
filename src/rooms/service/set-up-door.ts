import { digest, equal, newKey } from '#platform/crypto.ts'
import { type Refusal, refuse } from '#platform/refusal.ts'

export const wrongCode = {
  code: 'wrong-set-up-code',
  status: 403,
  sentence: 'This is not the set-up code. It stands in the terminal or log of the last start.',
} as const
export const tooManyCodes = {
  code: 'too-many-codes',
  status: 429,
  sentence:
    'There were too many wrong set-up codes. Wait a quarter of an hour, or start the program again: that prints a new code.',
} as const

/** Who may set up a service here: anybody on this very machine; on a server whoever has the code of the last start. */
export interface SetUpDoor {
  /** What the start prints; undefined where none is asked for. */
  readonly code: string | undefined
  /** Whether whatever is set up here is a demo, for good. */
  readonly demo?: true
  /** Undefined when this is the code, however it is typed, or none is asked for. Counts what is not. */
  refusalFor(typed: string | undefined, now: Date): Refusal | undefined
}

/** The door of a program that is reached at this address: open on localhost, else with a code of its own. */
export function setUpDoor(origin: string): SetUpDoor {
  if (LOOPBACK.includes(new URL(origin).hostname)) return { code: undefined, refusalFor: () => undefined }
  const code = newCode()
  const wrong: number[] = []
  return {
    code,
    refusalFor(typed, now) {
      const recent = wrong.filter(at => now.getTime() - at < WINDOW_MS)
      wrong.splice(0, Infinity, ...recent)
      if (recent.length >= TRIES) return refuse(tooManyCodes, { field: 'code' })
      if (equal(digest(bare(typed ?? '')), digest(bare(code)))) return undefined
      if (typed) wrong.push(now.getTime())
      return refuse(wrongCode, { field: 'code' })
    },
  }
}

/** The door of a data folder that is about to be filled with invented families. */
export const demoDoor: SetUpDoor = { code: undefined, demo: true, refusalFor: () => undefined }

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']
const TRIES = 10
const WINDOW_MS = 15 * 60_000

/** No I, O, 0 or 1, which are mistaken for each other; 32 letters, so that each is as likely as any other. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Sixty random bits, in three groups of four. */
function newCode(): string {
  const letters = [...newKey().subarray(0, 12)].map(byte => LETTERS[byte % LETTERS.length])
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

const bare = (typed: string) => typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
