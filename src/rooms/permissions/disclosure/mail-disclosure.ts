import type { Desk } from '#platform/desk.ts'
import { FILE_KINDS } from '#platform/kind-of-file.ts'
import type { MailAttachment } from '#platform/mail.ts'
import type { Sheet } from '#platform/paper/sheet.ts'
import { sheetText } from '#platform/paper/sheet-text.ts'
import { type Refusal, refuse } from '#platform/refusal.ts'
import { documentBytes } from '#rooms/casework'
import { noneOfTheirs } from '../consent/refusals.ts'
import type { ToLeave } from './compose-disclosure.ts'
import { disclosureMail } from './disclosure-mail.ts'
import type { DisclosureAtHand } from './disclosure-row.ts'
import { isPhoto } from './make-copy.ts'
import { copyBytes } from './redacted-copy.ts'
import { tooBigToMail } from './refusals.ts'

/** What many mail servers still take, all papers together. */
const MOST = 10_000_000

/** Posts what leaves with the act: the letter as text and the papers with it. Refuses what is too big to arrive. */
export async function mailDisclosure(
  desk: Desk,
  { row, seal, file, words }: DisclosureAtHand,
  { documents }: ToLeave,
  { to, sheet }: { to: string; sheet: Sheet },
): Promise<Refusal | undefined> {
  const asTheyAre = words.papers.flatMap(({ document, copy }) =>
    copy ? [] : documents.filter(({ id }) => id === document),
  )
  if (asTheyAre.reduce((sum, { size }) => sum + size, 0) > MOST) return refuse(tooBigToMail, { field: 'how' })
  const attachments: MailAttachment[] = []
  for (const [at, { document, copy }] of words.papers.entries()) {
    const kind = documents.find(({ id }) => id === document)?.kind
    const bytes = copy
      ? await copyBytes(desk, seal, row.id, copy)
      : await documentBytes(desk, seal, file, document)
    if (!kind || !bytes) return refuse(noneOfTheirs)
    const ending = FILE_KINDS[copy && isPhoto(kind) ? 'pdf' : kind][0]
    attachments.push({ name: `paper-${at + 1}.${ending}`, bytes })
  }
  if (attachments.reduce((sum, { bytes }) => sum + bytes.length, 0) > MOST)
    return refuse(tooBigToMail, { field: 'how' })
  await desk.post({ kind: disclosureMail, to, values: { letter: sheetText(sheet) }, attachments })
  return undefined
}
