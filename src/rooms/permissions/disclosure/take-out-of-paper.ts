import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notRedacted, tooMuchAtOnce } from '#platform/redact/redact-refusals.ts'
import { Conflict, notFound, Refusal, refuse, tooBusy } from '#platform/refusal.ts'
import { versionRead } from '#platform/version.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { documentBytes, documentsNamed } from '#rooms/casework'
import { keyMissing } from '#rooms/vault'
import { noneOfTheirs } from '../consent/refusals.ts'
import { familyToRead } from '../family-at-hand.ts'
import { disclosureRow, disclosureToWrite } from './disclosure-row.ts'
import { openDisclosure } from './disclosure-words.ts'
import { makeCopy, type TypedToTakeOut } from './make-copy.ts'
import { type CopyMade, copiesOf, keepCopy } from './redacted-copy.ts'
import { leftAlready, noPagesInText, wholeOrNot } from './refusals.ts'
import { saveWords } from './save-words.ts'
import { subjectOf } from './subject-of.ts'
import { pagesField, wordsField } from './what-is-taken-out.ts'

/**
 * Makes the copy that a chosen paper goes as: words blacked out, pages left out. With nothing typed it goes whole
 * again. The copy is made before anything of the file is held, so that nobody waits for it.
 */
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
  async carryOut({ disclosure, document, version, ...typed }, desk) {
    const made = await copyFor(desk, disclosure, document, typed)
    if (made instanceof Refusal) return made
    const standing = await disclosureToWrite(desk, disclosure)
    if (standing instanceof Refusal) return standing
    const { row, words } = standing
    if (row.left_at) return refuse(leftAlready)
    if (row.version !== version) {
      const copies = await copiesOf(desk, standing.seal, disclosure)
      return new Conflict(asTyped(copies, document), row.version)
    }
    const copy = made && (await keepCopy(desk, standing, document, made))
    const papers = words.papers.map(paper => (paper.document === document ? { document, copy } : paper))
    await saveWords(desk, standing, { ...words, papers })
    return { file: row.file, disclosure, subject: subjectOf(row) }
  },
  about: (_input, { subject }) => subject,
})

/** The copy; null where nothing is taken out. Refuses a paper that was not chosen to go along. */
async function copyFor(desk: Desk, disclosure: string, document: string, typed: TypedToTakeOut) {
  const row = await disclosureRow(desk, disclosure)
  if (!row) return refuse(notFound)
  if (row.left_at) return refuse(leftAlready)
  const family = await familyToRead(desk, row.file)
  if (family instanceof Refusal) return family
  const { papers } = openDisclosure(family.seal, row)
  if (!papers.some(paper => paper.document === document)) return refuse(noneOfTheirs)
  if (!typed.words && !typed.pages) return null
  const [brief] = await documentsNamed(desk, family.seal, row.file, [document])
  const bytes = brief && (await documentBytes(desk, family.seal, row.file, document))
  return bytes ? makeCopy(brief.kind, bytes, typed) : refuse(noneOfTheirs)
}

/** What stands taken out of a paper, as it was typed. */
export function asTyped(copies: readonly CopyMade[], document: string): { words: string; pages: string } {
  const copy = copies.find(one => one.document === document)
  return { words: copy?.words ?? '', pages: copy?.pages ?? '' }
}
