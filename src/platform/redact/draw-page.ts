import type { PDFiumPage } from '@hyzyla/pdfium'
import { type OpenPdf, pageHandle } from './pdfium.ts'

/** A page as a picture: a byte of grey for each point, the top line first; its size on paper in points. */
export interface Picture {
  readonly grey: Uint8Array
  readonly width: number
  readonly height: number
  readonly points: readonly [width: number, height: number]
}

/** A page of which notes and filled-in fields are made part first, so that words in them are found, and drawn, too. */
export function flatPage({ pdfium, document }: OpenPdf, index: number): PDFiumPage {
  const flat = document.getPage(index)
  if (pdfium._FPDFPage_Flatten(pageHandle(flat), 0) === 0) throw new Error('A page could not be made flat.')
  pdfium._FPDF_ClosePage(pageHandle(flat))
  return document.getPage(index)
}

/** Draws a page in grey, at so many dots a point. The package lets go of the page after it: ask it everything before. */
export async function drawPage(page: PDFiumPage, scale: number): Promise<Picture> {
  const drawn = await page.render({ scale, render: 'bitmap', colorSpace: 'Gray' })
  const { data, width, height, originalWidth, originalHeight } = drawn
  return { grey: data, width, height, points: [originalWidth, originalHeight] }
}
