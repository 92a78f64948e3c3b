import { Refusal } from '#platform/refusal.ts'
import { inRedactingProcess } from './in-redacting-process.ts'
import { ShownNote } from './redact-job.ts'

/** One page of a PDF or a photo as a picture (PNG), with the grid that lies over it; pages are counted from 1. Refuses as `redactPdf` does. */
export async function showPaperPage(
  bytes: Buffer,
  page: number,
): Promise<{ note: ShownNote; png: Buffer } | Refusal> {
  const drawn = await inRedactingProcess(bytes, { show: page })
  return drawn instanceof Refusal ? drawn : { note: ShownNote.parse(drawn.said), png: drawn.bytes }
}
