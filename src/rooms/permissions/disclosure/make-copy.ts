import type { FileKind } from '#platform/kind-of-file.ts'
import { redactPdf } from '#platform/redact/redact-pdf.ts'
import { redactText } from '#platform/redact/redact-text.ts'
import { Refusal, refuse } from '#platform/refusal.ts'
import { cellsNamed } from './cells.ts'
import type { CopyDetails } from './redacted-copy.ts'
import { noPagesInText, wholeOrNot } from './refusals.ts'
import { pagesNamed, wordsNamed } from './what-is-taken-out.ts'

/** What was typed, words a line each, and pages; and what was chosen by hand. */
export type TypedToTakeOut = Pick<CopyDetails, 'words' | 'pages' | 'cells'>

/** The kinds of paper that parts can be taken out of. */
export const toTakeOutOf = (kind: FileKind): boolean => kind === 'txt' || toShow(kind)

/** The kinds of which each page can be shown, to black out parts by hand. */
export const toShow = (kind: FileKind): boolean => kind === 'pdf' || isPhoto(kind)

/** The kinds in which no words can be found. */
export const isPhoto = (kind: FileKind): boolean => kind === 'jpeg' || kind === 'png'

/** A copy of a paper without what was typed. Refuses kinds other than text, PDF and photo, and what no copy can be made of. */
export async function makeCopy(
  kind: FileKind,
  bytes: Buffer,
  typed: TypedToTakeOut,
): Promise<{ bytes: Buffer; details: CopyDetails } | Refusal> {
  const [words, leaveOut] = [wordsNamed(typed.words), pagesNamed(typed.pages) ?? []]
  if (kind === 'txt')
    return leaveOut.length > 0 ? refuse(noPagesInText, { field: 'pages' }) : ofText(bytes, typed, words)
  if (!toShow(kind)) return refuse(wholeOrNot)
  const made = await redactPdf(bytes, { words, leaveOut, cells: cellsNamed(typed.cells) })
  if (made instanceof Refusal) return made
  const { times, withPictures } = made.note
  const notFound = words.filter((_, at) => times[at] === 0)
  return { bytes: made.bytes, details: { ...typed, kind: 'pdf', notFound, withPictures } }
}

function ofText(bytes: Buffer, typed: TypedToTakeOut, words: readonly string[]) {
  const text = readText(bytes)
  const notFound = words.filter(word => redactText(text, [word]).times === 0)
  const copy = Buffer.from(redactText(text, words).text, 'utf8')
  return { bytes: copy, details: { ...typed, kind: 'txt' as const, notFound, withPictures: [] } }
}

/** Text as it is taken in: UTF-16 that says so, UTF-8, or an older Western writing. */
function readText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
