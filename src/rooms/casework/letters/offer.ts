import { letterPage } from '../pages/letter.tsx'
import { letterPdfPage } from '../pages/letter-pdf.ts'
import { letterWordsPage } from '../pages/letter-words.tsx'
import { lettersPage } from '../pages/letters.tsx'
import { newLetterPage } from '../pages/new-letter.tsx'
import { beginLetter } from './begin-letter.ts'
import { changeLetter } from './change-letter.ts'
import { letterChoices } from './letter-choices.ts'
import { readLetter } from './read-letter.ts'
import { sendLetter } from './send-letter.ts'
import { throwAwayLetter } from './throw-away-letter.ts'
import { unsentLetters } from './unsent-letters.ts'

/** Letters and summaries: written from the records, looked at, sent once. */
export const letters = {
  pages: [lettersPage, newLetterPage, letterPage, letterWordsPage, letterPdfPage],
  commands: [beginLetter, changeLetter, sendLetter, throwAwayLetter],
  queries: [letterChoices, readLetter, unsentLetters],
} as const
