import { digest } from '#platform/crypto.ts'
import type { Letter } from '#platform/paper/letter.ts'

/** A short mark of a letter as somebody saw it: another word in it, another mark. */
export const seenAs = (letter: Letter): string => digest(JSON.stringify(letter)).toString('base64url')
