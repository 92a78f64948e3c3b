import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { download, type Opened } from '#platform/download.ts'
import { query } from '#platform/query.ts'
import { showPaperPage } from '#platform/redact/show-paper-page.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { documentBytes, documentsNamed } from '#rooms/casework'
import { familyToRead } from '../family-at-hand.ts'
import { disclosureRow } from './disclosure-row.ts'
import { openDisclosure } from './disclosure-words.ts'
import { toShow } from './make-copy.ts'
import { wholeOrNot } from './refusals.ts'
import { subjectOf } from './subject-of.ts'

const input = z.strictObject({
  disclosure: z.uuid(),
  document: z.uuid(),
  page: z.coerce.number().int().min(1).max(200),
})

/** How many pages a chosen paper has, and the grid over one of them, to black out parts of it by hand. */
export const pageOfPaper = query({
  name: 'page-of-paper',
  input,
  who: CASEWORKERS,
  async answer(asked, desk) {
    const drawn = await draw(desk, asked)
    return drawn instanceof Refusal ? drawn : { ...drawn.note, subject: drawn.subject }
  },
  about: (_input, { subject }) => subject,
})

const openPage = query({
  name: 'picture-of-page',
  input,
  who: CASEWORKERS,
  async answer(asked, desk) {
    const drawn = await draw(desk, asked)
    if (drawn instanceof Refusal) return drawn
    const { png, subject } = drawn
    return { name: `page-${asked.page}.png`, size: png.length, parts: 1, bytes: png, subject }
  },
  about: (_input, { subject }) => subject,
})

/** The picture of a page, for the page that it is chosen on. */
export const showPageOfPaper = download({
  path: '/disclosures/:disclosure/papers/:document/pages/:page/picture',
  query: openPage,
  drawn: 'image/png',
  read: async ({ bytes }: Opened & { bytes: Buffer }) => [bytes],
})

/** A paper that was chosen for something that has not left. */
async function draw(desk: Desk, { disclosure, document, page }: z.output<typeof input>) {
  const row = await disclosureRow(desk, disclosure)
  if (!row || row.left_at) return refuse(notFound)
  const standing = await familyToRead(desk, row.file)
  if (standing instanceof Refusal) return standing
  const { papers } = openDisclosure(standing.seal, row)
  const [brief] = await documentsNamed(desk, standing.seal, row.file, [document])
  if (!brief || !papers.some(paper => paper.document === document)) return refuse(notFound)
  if (!toShow(brief.kind)) return refuse(wholeOrNot)
  const bytes = await documentBytes(desk, standing.seal, row.file, document)
  const drawn = bytes ? await showPaperPage(bytes, page) : refuse(notFound)
  return drawn instanceof Refusal ? drawn : { ...drawn, subject: subjectOf(row) }
}
