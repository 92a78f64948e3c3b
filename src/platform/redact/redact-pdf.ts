import { Refusal } from '#platform/refusal.ts'
import { inRedactingProcess } from './in-redacting-process.ts'
import { RedactedNote, type TakeOut } from './redact-job.ts'

/** A copy that may leave, and what was done to make it. */
export interface RedactedPdf {
  readonly bytes: Buffer
  readonly note: RedactedNote
}

/**
 * A copy of a PDF or a photo without some words, pages and cells, made in a process of its own that ends with it. Each
 * page that stays becomes a grey picture of 150 dots an inch with the words and cells blacked out, so nothing of the
 * original can be taken out of it again; notes and filled-in fields are part of the picture. Refuses what cannot be
 * opened or is encrypted, more than 200 pages, words on a page that has none to be read and no cell chosen by hand, and
 * what takes too long.
 */
export async function redactPdf(bytes: Buffer, takeOut: TakeOut): Promise<RedactedPdf | Refusal> {
  const made = await inRedactingProcess(bytes, takeOut)
  return made instanceof Refusal ? made : { note: RedactedNote.parse(made.said), bytes: made.bytes }
}
