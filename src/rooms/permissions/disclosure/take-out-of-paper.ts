import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notRedacted, tooMuchAtOnce } from '#platform/redact/redact-refusals.ts'
import { Conflict, notFound, Refusal, tooBusy } from '#platform/refusal.ts'
import { versionRead } from '#platform/version.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import { noneOfTheirs } from '../consent/refusals.ts'
import { exchangeCopy } from './exchange-copy.ts'
import { leftAlready, noPagesInText, wholeOrNot } from './refusals.ts'
import { subjectOf } from './subject-of.ts'
import { pagesField, wordsField } from './what-is-taken-out.ts'

/** Chooses what the copy of a paper goes without: words blacked out, pages left out. What was chosen by hand stays. */
export const takeOutOfPaper = command({
  name: 'take-out-of-paper',
  called: 'What is taken out of a paper',
  input: z.strictObject({
    disclosure: z.uuid(),
    document: z.uuid(),
    version: versionRead,
    words: wordsField,
    pages: pagesField,
  }),
  who: CASEWORKERS,
  refusals: [
    ...[notFound, keyMissing, leftAlready, noneOfTheirs, wholeOrNot, noPagesInText],
    ...[notRedacted, tooMuchAtOnce, tooBusy],
  ],
  spoken: ['disclosure', 'document', 'version'],
  async carryOut({ words, pages, ...which }, desk) {
    const row = await exchangeCopy(
      desk,
      which,
      ({ cells }) => ({ words, pages, cells }),
      stands => ({ words: stands.words, pages: stands.pages }),
    )
    if (row instanceof Refusal || row instanceof Conflict) return row
    return { file: row.file, disclosure: row.id, subject: subjectOf(row) }
  },
  about: (_input, { subject }) => subject,
})
