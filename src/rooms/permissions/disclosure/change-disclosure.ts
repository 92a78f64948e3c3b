import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { Conflict, notFound, Refusal, refuse } from '#platform/refusal.ts'
import { versionRead } from '#platform/version.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { accountsOfFile, documentsNamed, viewsToConvey } from '#rooms/casework'
import { keyMissing } from '#rooms/vault'
import { noneOfTheirs } from '../consent/refusals.ts'
import { type DisclosureAtHand, disclosureToWrite } from './disclosure-row.ts'
import { leftAlready } from './refusals.ts'
import { saveWords } from './save-words.ts'
import { subjectOf } from './subject-of.ts'

/** Changes what is to leave, before it has: the text, the views and the papers. Two people's changes never overwrite each other. */
export const changeDisclosure = command({
  name: 'change-disclosure',
  called: 'Something to share',
  input: z.strictObject({
    disclosure: z.uuid(),
    version: versionRead,
    title: z
      .string()
      .trim()
      .max(200, 'This is longer than 200 characters')
      .refine(text => !text.includes('\n'), 'Write it on one line')
      .default(''),
    text: z.string().trim().max(20_000, 'This is longer than 20,000 characters').default(''),
    address: z.string().trim().max(500, 'An address has 500 characters or fewer').default(''),
    accounts: z.array(z.uuid()).max(200).default([]),
    views: z.array(z.uuid()).max(50).default([]),
    papers: z.array(z.uuid()).max(50).default([]),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, leftAlready, noneOfTheirs],
  spoken: ['disclosure', 'version', 'accounts', 'views', 'papers'],
  async carryOut({ disclosure, version, papers, ...typed }, desk) {
    const standing = await disclosureToWrite(desk, disclosure)
    if (standing instanceof Refusal) return standing
    const { row, words } = standing
    if (row.left_at) return refuse(leftAlready)
    if (row.version !== version) {
      const { title, text, address } = words
      return new Conflict({ title, text, address }, row.version)
    }
    if (!(await areTheirs(desk, standing, { ...typed, papers })))
      return refuse(noneOfTheirs, { field: 'papers' })
    const kept = new Map(words.papers.map(paper => [paper.document, paper]))
    const chosen = papers.map(document => kept.get(document) ?? { document, copy: null })
    await saveWords(desk, standing, { ...words, ...typed, papers: chosen })
    return { file: row.file, disclosure, subject: subjectOf(row) }
  },
  about: (_input, { subject }) => subject,
})

async function areTheirs(
  desk: Desk,
  { seal, file }: DisclosureAtHand,
  { accounts, views, papers }: Readonly<Record<'accounts' | 'views' | 'papers', readonly string[]>>,
): Promise<boolean> {
  const documents = await documentsNamed(desk, seal, file, papers)
  if (documents.length < new Set(papers).size) return false
  const known = new Set([
    ...(accounts.length > 0 ? await accountsOfFile(desk, seal, file) : []).map(({ id }) => id),
    ...(views.length > 0 ? await viewsToConvey(desk, seal, file) : []).map(({ id }) => id),
  ])
  return [...accounts, ...views].every(id => known.has(id))
}
