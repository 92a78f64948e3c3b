import { digest } from '#platform/crypto.ts'
import type { ToLeave } from './compose-disclosure.ts'
import type { DisclosureWords } from './disclosure-words.ts'

/** A short mark of what would leave, as somebody saw it: another word, paper or copy in it, another mark. */
export const seenAs = ({ letter }: ToLeave, { papers }: DisclosureWords): string =>
  digest(JSON.stringify([letter, papers])).toString('base64url')
