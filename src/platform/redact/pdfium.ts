import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type PDFiumDocument, PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium'

/**
 * The part of PDFium's own functions (fpdf_text.h, fpdf_flatten.h, fpdfview.h) that @hyzyla/pdfium 2.1 carries and does
 * not wrap. Documents, pages and texts are numbers; places to write to are pointers into its memory.
 */
export interface Pdfium {
  readonly HEAPU8: Uint8Array
  readonly wasmExports: { malloc(size: number): number; free(pointer: number): void }
  _FPDF_GetSecurityHandlerRevision(document: number): number
  _FPDF_ClosePage(page: number): void
  _FPDF_PageToDevice(
    ...asked: [
      ...[page: number, x: number, y: number, width: number, height: number, rotate: number],
      ...[pageX: number, pageY: number, deviceX: number, deviceY: number],
    ]
  ): number
  _FPDFPage_Flatten(page: number, forPrint: 0 | 1): number
  _FPDFText_LoadPage(page: number): number
  _FPDFText_ClosePage(text: number): void
  _FPDFText_CountChars(text: number): number
  _FPDFText_GetUnicode(text: number, at: number): number
  _FPDFText_HasUnicodeMapError(text: number, at: number): number
  _FPDFText_GetCharBox(
    ...asked: [text: number, at: number, left: number, right: number, bottom: number, top: number]
  ): number
  _FPDFText_GetLooseCharBox(text: number, at: number, box: number): number
}

/** An open PDF, with PDFium's own functions beside the package's. */
export interface OpenPdf {
  readonly pdfium: Pdfium
  readonly document: PDFiumDocument
  readonly isEncrypted: boolean
}

/** Opens a PDF in memory. Throws for what is none, is broken, or asks for a password. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'))
  const library = await PDFiumLibrary.init({ wasmBinary: new Uint8Array(wasm).buffer })
  const document = await library.loadDocument(bytes)
  const { pdfium, handle } = insideOf(document)
  return { pdfium, document, isEncrypted: pdfium._FPDF_GetSecurityHandlerRevision(handle) !== -1 }
}

/** PDFium's number for a page. */
export const pageHandle = (page: PDFiumPage): number => (page as unknown as { pageIdx: number }).pageIdx

const insideOf = (document: PDFiumDocument) => {
  const { module, documentIdx } = document as unknown as { module: Pdfium; documentIdx: number }
  return { pdfium: module, handle: documentIdx }
}
