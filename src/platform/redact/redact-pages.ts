import { type Blackened, blackenPage } from './blacken-page.ts'
import type { Picture } from './draw-page.ts'
import { openPaper } from './open-paper.ts'
import type { OpenPdf } from './pdfium.ts'
import { newPicturePdf } from './picture-pdf.ts'
import type { RedactedNote, RedactFault, TakeOut } from './redact-job.ts'

/** The whole work of a redacting process: a PDF of nothing but pictures of the pages that stay, or why there is none. */
export async function redactPages(
  bytes: Uint8Array,
  { words, leaveOut, cells = [] }: TakeOut,
): Promise<RedactFault | { note: RedactedNote; pdf: Uint8Array }> {
  const open = await openPaper(bytes)
  if ('fault' in open) return open
  const kept = pagesKept(open, leaveOut)
  if (!Array.isArray(kept)) return kept
  const copy = newPicturePdf()
  const done: (Omit<Blackened, 'picture'> & { number: number })[] = []
  for (const number of kept) {
    const { picture, ...found } = await blackenPage(
      open,
      number - 1,
      words,
      cells.filter(({ page }) => page === number),
    )
    copy.add(picture satisfies Picture)
    done.push({ ...found, number })
  }
  for (const fault of ['no-words', 'unreadable'] as const) {
    const pages = done.filter(page => page.fault === fault).map(({ number }) => number)
    if (pages.length > 0) return { fault, pages }
  }
  const times = words.map((_, at) => done.reduce((sum, page) => sum + (page.times[at] ?? 0), 0))
  const withPictures = done.flatMap(({ holdsPicture }, at) => (holdsPicture ? [at + 1] : []))
  return { note: { pages: kept.length, times, withPictures }, pdf: await copy.finish() }
}

function pagesKept({ document }: OpenPdf, leaveOut: readonly number[]): number[] | RedactFault {
  const count = document.getPageCount()
  const missing = leaveOut.filter(number => number > count)
  if (missing.length > 0) return { fault: 'no-such-page', pages: missing }
  const kept = Array.from({ length: count }, (_, at) => at + 1).filter(number => !leaveOut.includes(number))
  return kept.length > 0 ? kept : { fault: 'nothing-left', pages: [] }
}
