import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notRedacted, tooMuchAtOnce } from '#platform/redact/redact-refusals.ts'
import { Conflict, notFound, Refusal, tooBusy } from '#platform/refusal.ts'
import { versionRead } from '#platform/version.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import { noneOfTheirs } from '../consent/refusals.ts'
import { cellsField, cellsInWords, cellsNamed } from './cells.ts'
import { exchangeCopy } from './exchange-copy.ts'
import { leftAlready, noPagesInText, wholeOrNot } from './refusals.ts'
import { subjectOf } from './subject-of.ts'

/** Chooses by hand which cells of one page are black in the copy, as on a scan or a photo; none takes them back. */
export const blackOutByHand = command({
  name: 'black-out-by-hand',
  called: 'What is blacked out by hand',
  input: z.strictObject({
    disclosure: z.uuid(),
    document: z.uuid(),
    version: versionRead,
    page: z.coerce.number().int().min(1).max(200),
    cells: cellsField,
  }),
  who: CASEWORKERS,
  refusals: [
    ...[notFound, keyMissing, leftAlready, noneOfTheirs, wholeOrNot, noPagesInText],
    ...[notRedacted, tooMuchAtOnce, tooBusy],
  ],
  spoken: ['disclosure', 'document', 'version', 'page'],
  async carryOut({ page, cells, ...which }, desk) {
    const isHere = (value: string) => cellsNamed([value])[0]?.page === page
    const row = await exchangeCopy(
      desk,
      which,
      stands => ({
        ...stands,
        cells: [...stands.cells.filter(value => !isHere(value)), ...cells.filter(isHere)],
      }),
      stands => ({ cells: cellsInWords(stands.cells, page) }),
    )
    if (row instanceof Refusal || row instanceof Conflict) return row
    return { file: row.file, disclosure: row.id, document: which.document, page, subject: subjectOf(row) }
  },
  about: (_input, { subject }) => subject,
})
