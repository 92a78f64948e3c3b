import { z } from 'zod'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import type { DisclosureAtHand } from './disclosure-row.ts'

/** What was taken out of a paper, as it was typed, and what came of it. */
const CopyDetails = z.object({
  /** One word or phrase a line. */
  words: z.string(),
  /** The pages left out, such as "1, 3-4". */
  pages: z.string(),
  /** What was blacked out by hand, as "page.row.column". */
  cells: z.array(z.string()).default([]),
  kind: z.enum(['pdf', 'txt']),
  /** Words that were not found anywhere. */
  notFound: z.array(z.string()),
  /** Pages of the copy that show a picture, in which no words are found. */
  withPictures: z.array(z.number()),
})
export type CopyDetails = z.infer<typeof CopyDetails>

/** A redacted copy without its bytes. */
export interface CopyMade extends CopyDetails {
  readonly id: string
  readonly document: string
}

const place = (column: 'sealed_words' | 'sealed_copy', row: string) =>
  ({ field: `permissions.redacted_copy.${column}`, row, version: 1 }) as const

/** Keeps a copy, sealed under the key of the file; gives its id. */
export async function keepCopy(
  { sql, person, now }: Desk,
  { row, seal }: DisclosureAtHand,
  document: string,
  { bytes, details }: { bytes: Buffer; details: CopyDetails },
): Promise<string> {
  const id = newId()
  await sql
    .withTables<Tables>()
    .insertInto('permissions.redacted_copy')
    .values({
      ...{ id, file: row.file, disclosure: row.id, document, by: person?.id ?? '', at: now },
      sealed_words: seal.seal(JSON.stringify(details), place('sealed_words', id)),
      sealed_copy: seal.seal(bytes, place('sealed_copy', id)),
    })
    .execute()
  return id
}

/** Throws away the copies of a disclosure that no chosen paper goes as any more. */
export async function dropCopies({ sql }: Desk, disclosure: string, kept: readonly string[]): Promise<void> {
  const all = sql
    .withTables<Tables>()
    .deleteFrom('permissions.redacted_copy')
    .where('disclosure', '=', disclosure)
  await (kept.length > 0 ? all.where('id', 'not in', kept) : all).execute()
}

/** The copies that papers of a disclosure go as. */
export async function copiesOf({ sql }: Desk, seal: FileSeal, disclosure: string): Promise<CopyMade[]> {
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('permissions.redacted_copy')
    .select(['id', 'document', 'sealed_words'])
    .where('disclosure', '=', disclosure)
    .execute()
  return rows.map(({ id, document, sealed_words }) => ({
    ...{ id, document },
    ...CopyDetails.parse(JSON.parse(seal.open(sealed_words, place('sealed_words', id)))),
  }))
}

/** The very bytes of a copy, as they go and as they went; undefined where there is none. */
export async function copyBytes(
  { sql }: Desk,
  seal: FileSeal,
  disclosure: string,
  copy: string,
): Promise<Buffer | undefined> {
  const row = await sql
    .withTables<Tables>()
    .selectFrom('permissions.redacted_copy')
    .select('sealed_copy')
    .where('id', '=', copy)
    .where('disclosure', '=', disclosure)
    .executeTakeFirst()
  return row && seal.openBytes(row.sealed_copy, place('sealed_copy', copy))
}
