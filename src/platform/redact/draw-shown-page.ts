import { asPng } from './as-png.ts'
import { drawPage, flatPage } from './draw-page.ts'
import { COLUMNS, rowsOf } from './grid.ts'
import { openPaper } from './open-paper.ts'
import type { RedactFault, ShownNote } from './redact-job.ts'

/** How long the longer side of the picture is, in its points: to be read on a screen, not printed. */
const LONGER_SIDE = 1_300

/** One page of a paper as a PNG, with the grid that lies over it, or why there is none. */
export async function drawShownPage(
  bytes: Uint8Array,
  number: number,
): Promise<RedactFault | { note: ShownNote; png: Uint8Array }> {
  const open = await openPaper(bytes)
  if ('fault' in open) return open
  const pages = open.document.getPageCount()
  if (number > pages) return { fault: 'no-such-page', pages: [number] }
  const page = flatPage(open, number - 1)
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const picture = await drawPage(page, LONGER_SIDE / Math.max(originalWidth, originalHeight))
  return { note: { pages, rows: rowsOf(picture.points), columns: COLUMNS }, png: asPng(picture) }
}
