import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { type FileSeal, fileSealToWrite } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'

/** A document to which somebody adds a version, or its owner's approval; held until the act is over. */
export interface ViewsAtHand {
  readonly id: string
  readonly file: string
  readonly case_id: string | null
  /** The number of its newest version. */
  readonly newest: number
  readonly seal: FileSeal
}

/** The document for an act on it. Refuses one that is not there or not open to whoever acts. */
export async function viewsToWrite(desk: Desk, id: string): Promise<ViewsAtHand | Refusal> {
  const tables = desk.sql.withTables<Tables>()
  const standing = await tables
    .selectFrom('casework.views')
    .select('file')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!standing) return refuse(notFound)
  const seal = await fileSealToWrite(desk, standing.file)
  if (seal instanceof Refusal) return seal
  const row = await tables
    .selectFrom('casework.views')
    .select(['id', 'file', 'case_id'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return refuse(notFound)
  const { newest } = await tables
    .selectFrom('casework.views_version')
    .select(({ fn }) => fn.max('number').as('newest'))
    .where('views', '=', id)
    .executeTakeFirstOrThrow()
  return { ...row, newest: newest ?? 0, seal }
}
