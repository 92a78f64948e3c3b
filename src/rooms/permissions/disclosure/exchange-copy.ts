import type { Desk } from '#platform/desk.ts'
import { Conflict, notFound, Refusal, refuse } from '#platform/refusal.ts'
import { documentBytes, documentsNamed } from '#rooms/casework'
import { noneOfTheirs } from '../consent/refusals.ts'
import { familyToRead } from '../family-at-hand.ts'
import { type DisclosureRow, disclosureRow, disclosureToWrite } from './disclosure-row.ts'
import { openDisclosure } from './disclosure-words.ts'
import { makeCopy, type TypedToTakeOut } from './make-copy.ts'
import { type CopyMade, copiesOf, keepCopy } from './redacted-copy.ts'
import { leftAlready } from './refusals.ts'
import { saveWords } from './save-words.ts'

/** The paper whose copy is made anew, and over which version of the disclosure that was chosen. */
interface Which {
  readonly disclosure: string
  readonly document: string
  readonly version: number
}

/**
 * Makes the copy that a chosen paper goes as, after a change of what stands taken out of it; with nothing left to take
 * out, the paper goes whole again. The copy is made before anything of the file is held, so that nobody waits for it.
 * Gives the disclosure's row; `theirs` says what somebody else chose meanwhile.
 */
export async function exchangeCopy(
  desk: Desk,
  { disclosure, document, version }: Which,
  change: (stands: TypedToTakeOut) => TypedToTakeOut,
  theirs: (stands: TypedToTakeOut) => Record<string, string>,
): Promise<DisclosureRow | Refusal | Conflict> {
  const made = await copyFor(desk, disclosure, document, change)
  if (made instanceof Refusal) return made
  const standing = await disclosureToWrite(desk, disclosure)
  if (standing instanceof Refusal) return standing
  const { row, words } = standing
  if (row.left_at) return refuse(leftAlready)
  if (row.version !== version)
    return new Conflict(
      theirs(asTyped(await copiesOf(desk, standing.seal, disclosure), document)),
      row.version,
    )
  const copy = made && (await keepCopy(desk, standing, document, made))
  const papers = words.papers.map(paper => (paper.document === document ? { document, copy } : paper))
  await saveWords(desk, standing, { ...words, papers })
  return row
}

/** The copy; null where nothing is taken out. Refuses a paper that was not chosen to go along. */
async function copyFor(
  desk: Desk,
  disclosure: string,
  document: string,
  change: (stands: TypedToTakeOut) => TypedToTakeOut,
) {
  const row = await disclosureRow(desk, disclosure)
  if (!row) return refuse(notFound)
  if (row.left_at) return refuse(leftAlready)
  const family = await familyToRead(desk, row.file)
  if (family instanceof Refusal) return family
  const { papers } = openDisclosure(family.seal, row)
  if (!papers.some(paper => paper.document === document)) return refuse(noneOfTheirs)
  const typed = change(asTyped(await copiesOf(desk, family.seal, disclosure), document))
  if (!typed.words && !typed.pages && typed.cells.length === 0) return null
  const [brief] = await documentsNamed(desk, family.seal, row.file, [document])
  const bytes = brief && (await documentBytes(desk, family.seal, row.file, document))
  return bytes ? makeCopy(brief.kind, bytes, typed) : refuse(noneOfTheirs)
}

/** What stands taken out of a paper, as it was typed and chosen. */
export function asTyped(copies: readonly CopyMade[], document: string): TypedToTakeOut {
  const copy = copies.find(one => one.document === document)
  return { words: copy?.words ?? '', pages: copy?.pages ?? '', cells: copy?.cells ?? [] }
}
