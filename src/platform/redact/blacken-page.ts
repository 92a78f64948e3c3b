import type { PDFiumPage } from '@hyzyla/pdfium'
import { drawPage, flatPage, type Picture } from './draw-page.ts'
import { findWords } from './find-words.ts'
import { type Cell, cellOnPicture } from './grid.ts'
import { type Box, withPageText } from './page-text.ts'
import { type OpenPdf, type Pdfium, pageHandle } from './pdfium.ts'

/** What became of a page: its picture, how often each word was blacked out; or why words cannot be found on it. */
export interface Blackened {
  readonly picture: Picture
  readonly times: readonly number[]
  readonly holdsPicture: boolean
  readonly fault?: 'no-words' | 'unreadable'
}

/** 150 dots an inch, as a fax at its finest; a page larger than A3 gets fewer. */
const DOTS_A_POINT = 150 / 72
const DOTS_AT_MOST = 2_600

/** Draws one page with the words blacked out, and the cells that somebody chose by hand: who did has looked at the page, words or not. */
export async function blackenPage(
  open: OpenPdf,
  index: number,
  words: readonly string[],
  cells: readonly Cell[],
): Promise<Blackened> {
  const { pdfium } = open
  const page = flatPage(open, index)
  const kinds = Array.from(page.objects(), ({ type }) => type)
  const size = pictureSize(page)
  const found = withPageText(pdfium, page, ({ characters, isUnreadable, boxesOf }) => {
    const spans = words.map(word => findWords(characters, [word]))
    const bars = spans.flat().flatMap(([from, to]) => boxesOf(from, to))
    return {
      bars: bars.map(box => onPicture(pdfium, page, size, box)),
      times: spans.map(({ length }) => length),
      isUnreadable,
      isBare: kinds.length > 0 && characters.every(sign => /\s/.test(sign)),
    }
  })
  const picture = await drawPage(page, size.scale)
  for (const bar of [...found.bars, ...cells.map(cell => cellOnPicture(picture, cell))]) blacken(picture, bar)
  const fault =
    cells.length > 0 ? undefined : found.isBare ? 'no-words' : found.isUnreadable ? 'unreadable' : undefined
  const holdsPicture = kinds.some(kind => kind === 'image' || kind === 'form')
  return { picture, times: found.times, holdsPicture, ...(fault && words.length > 0 ? { fault } : {}) }
}

interface Size {
  readonly width: number
  readonly height: number
  readonly scale: number
}

function pictureSize(page: PDFiumPage): Size {
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const scale = Math.min(DOTS_A_POINT, DOTS_AT_MOST / Math.max(originalWidth, originalHeight))
  // As the package rounds.
  const [width, height] = [originalWidth, originalHeight].map(points =>
    Math.floor(Math.floor(points) * scale),
  )
  return { width: width ?? 0, height: height ?? 0, scale }
}

/** The two corners of a box on the picture, whichever way the page is turned. */
function onPicture(pdfium: Pdfium, page: PDFiumPage, { width, height }: Size, box: Box): Box {
  const place = pdfium.wasmExports.malloc(8)
  try {
    const corners = [
      [box.left, box.bottom],
      [box.right, box.top],
    ].map(([x = 0, y = 0]) => {
      pdfium._FPDF_PageToDevice(pageHandle(page), 0, 0, width, height, 0, x, y, place, place + 4)
      const view = new DataView(pdfium.HEAPU8.buffer)
      return [view.getInt32(place, true), view.getInt32(place + 4, true)] as const
    })
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.max(...ys), bottom: Math.min(...ys) }
  } finally {
    pdfium.wasmExports.free(place)
  }
}

/** Two points more on each side, for the soft edges of letters. */
const EDGE = 2

function blacken({ grey, width, height }: Picture, { left, right, bottom, top }: Box): void {
  const [from, to] = [Math.max(0, left - EDGE), Math.min(width, right + EDGE + 1)]
  for (let line = Math.max(0, bottom - EDGE); line < Math.min(height, top + EDGE + 1); line++)
    if (to > from) grey.fill(0, line * width + from, line * width + to)
}
