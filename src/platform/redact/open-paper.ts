import { asPdf } from './as-pdf.ts'
import { type OpenPdf, openPdf } from './pdfium.ts'
import { PAGES_AT_MOST, type RedactFault } from './redact-job.ts'

/** A paper opened in the redacting process: a PDF, or a photo made one; or why it stays shut. */
export async function openPaper(bytes: Uint8Array): Promise<OpenPdf | RedactFault> {
  try {
    const pdf = await asPdf(bytes)
    if (!pdf) return { fault: 'too-large', pages: [] }
    const open = await openPdf(pdf)
    if (open.isEncrypted) return { fault: 'encrypted', pages: [] }
    return open.document.getPageCount() > PAGES_AT_MOST ? { fault: 'too-long', pages: [] } : open
  } catch (fault) {
    return { fault: /password/i.test(String(fault)) ? 'encrypted' : 'not-open', pages: [] }
  }
}
