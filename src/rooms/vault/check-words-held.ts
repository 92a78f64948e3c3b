import type { InstanceSecret } from '#platform/desk.ts'
import { heldSheets } from './held-sheets.ts'
import { checkWord } from './share-words.ts'

/** The check words of the sheets that this person made within the hour, as they stand on paper; none after that. */
export const checkWordsHeld = (secret: InstanceSecret, person: string, now: Date): string[] =>
  (heldSheets(secret, person, now) ?? []).map(checkWord)
