import { z } from 'zod'
import { download, type Opened } from '#platform/download.ts'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { familyToRead } from '../family-at-hand.ts'
import { disclosureRow } from './disclosure-row.ts'
import { copiesOf, copyBytes } from './redacted-copy.ts'
import { subjectOf } from './subject-of.ts'

/** A copy with parts taken out, under a name that tells of nobody. */
const openCopy = query({
  name: 'fetch-copy',
  input: z.strictObject({ disclosure: z.uuid(), copy: z.uuid() }),
  who: CASEWORKERS,
  async answer({ disclosure, copy }, desk) {
    const row = await disclosureRow(desk, disclosure)
    if (!row) return refuse(notFound)
    const standing = await familyToRead(desk, row.file)
    if (standing instanceof Refusal) return standing
    const bytes = await copyBytes(desk, standing.seal, disclosure, copy)
    const made = (await copiesOf(desk, standing.seal, disclosure)).find(({ id }) => id === copy)
    if (!bytes || !made) return refuse(notFound)
    const name = `parts-taken-out.${made.kind}`
    return { id: row.id, file: row.file, ground: row.ground, name, size: bytes.length, parts: 1, bytes }
  },
  about: (_input, answer) => subjectOf(answer),
})

/** Hands out the very copy that will leave, or that left. */
export const fetchCopy = download({
  path: '/disclosures/:disclosure/copies/:copy',
  query: openCopy,
  read: async ({ bytes }: Opened & { bytes: Buffer }) => [bytes],
})
