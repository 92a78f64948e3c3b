import { type Blackened, blackenPage, type Picture } from './blacken-page.ts'
import { type OpenPdf, openPdf } from './pdfium.ts'
import { newPicturePdf } from './picture-pdf.ts'
import { PAGES_AT_MOST, type RedactedNote, type RedactFault, type TakeOut } from './redact-job.ts'

/** The whole work of a redacting process: a PDF of nothing but pictures of the pages that stay, or why there is none. */
export async function redactPages(
  bytes: Uint8Array,
  { words, leaveOut }: TakeOut,
): Promise<RedactFault | { note: RedactedNote; pdf: Uint8Array }> {
  const open = await openPdf(bytes).catch(asFault)
  if ('fault' in open) return open
  if (open.isEncrypted) return { fault: 'encrypted', pages: [] }
  const kept = pagesKept(open, leaveOut)
  if (!Array.isArray(kept)) return kept
  const copy = newPicturePdf()
  const done: (Omit<Blackened, 'picture'> & { number: number })[] = []
  for (const number of kept) {
    const { picture, ...found } = await blackenPage(open, number - 1, words)
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

const asFault = (fault: unknown): RedactFault => ({
  fault: /password/i.test(String(fault)) ? 'encrypted' : 'not-open',
  pages: [],
})

function pagesKept({ document }: OpenPdf, leaveOut: readonly number[]): number[] | RedactFault {
  const count = document.getPageCount()
  if (count > PAGES_AT_MOST) return { fault: 'too-long', pages: [] }
  const missing = leaveOut.filter(number => number > count)
  if (missing.length > 0) return { fault: 'no-such-page', pages: missing }
  const kept = Array.from({ length: count }, (_, at) => at + 1).filter(number => !leaveOut.includes(number))
  return kept.length > 0 ? kept : { fault: 'nothing-left', pages: [] }
}
