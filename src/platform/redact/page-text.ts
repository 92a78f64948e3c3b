import type { PDFiumPage } from '@hyzyla/pdfium'
import { type Pdfium, pageHandle } from './pdfium.ts'

/** A box on a page in PDF's own measure: points, from below. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** The characters of a page in the order in which they are read. */
export interface PageText {
  readonly characters: readonly string[]
  /** A font does not say which letters some of them are. */
  readonly isUnreadable: boolean
  /** The boxes that cover these characters, one for each piece of a line. */
  boxesOf(from: number, to: number): Box[]
}

/** Reads a page's text, and gives `use` the chance to ask where it stands; what PDFium holds for it is let go after. */
export function withPageText<T>(pdfium: Pdfium, page: PDFiumPage, use: (text: PageText) => T): T {
  const text = pdfium._FPDFText_LoadPage(pageHandle(page))
  if (!text) throw new Error('The text of a page could not be read.')
  try {
    const count = Math.max(0, pdfium._FPDFText_CountChars(text))
    const places = Array.from({ length: count }, (_, at) => at)
    return use({
      characters: places.map(at => characterOf(pdfium._FPDFText_GetUnicode(text, at))),
      isUnreadable: places.some(at => pdfium._FPDFText_HasUnicodeMapError(text, at) === 1),
      boxesOf: (from, to) => inPieces(places.slice(from, to).flatMap(at => boxOf(pdfium, text, at) ?? [])),
    })
  } finally {
    pdfium._FPDFText_ClosePage(text)
  }
}

/** A half of a pair, or none at all, is a sign of its own that is no letter. */
const characterOf = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd')

/** The letter as drawn and the room that its font gives it, whichever is wider; undefined for what is not drawn. */
function boxOf(pdfium: Pdfium, text: number, at: number): Box | undefined {
  const place = pdfium.wasmExports.malloc(48)
  try {
    const isTight = pdfium._FPDFText_GetCharBox(text, at, place, place + 8, place + 16, place + 24)
    const isLoose = pdfium._FPDFText_GetLooseCharBox(text, at, place + 32)
    const view = new DataView(pdfium.HEAPU8.buffer)
    const [left = 0, right = 0, bottom = 0, top = 0] = [0, 8, 16, 24].map(by =>
      view.getFloat64(place + by, true),
    )
    const [wideLeft = 0, wideTop = 0, wideRight = 0, wideBottom = 0] = [32, 36, 40, 44].map(by =>
      view.getFloat32(place + by, true),
    )
    const boxes = [
      ...(isTight && right > left ? [{ left, right, bottom, top }] : []),
      ...(isLoose && wideRight > wideLeft
        ? [{ left: wideLeft, right: wideRight, bottom: wideBottom, top: wideTop }]
        : []),
    ]
    return boxes.length > 0 ? around(boxes) : undefined
  } finally {
    pdfium.wasmExports.free(place)
  }
}

const around = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.min(...boxes.map(({ bottom }) => bottom)),
  top: Math.max(...boxes.map(({ top }) => top)),
})

/** Letters that stand beside each other get one bar, so that it does not show where each ends. */
function inPieces(boxes: readonly Box[]): Box[] {
  const pieces: Box[] = []
  for (const box of boxes) {
    const last = pieces.at(-1)
    if (last && box.bottom < last.top && last.bottom < box.top)
      pieces[pieces.length - 1] = around([last, box])
    else pieces.push(box)
  }
  return pieces
}
