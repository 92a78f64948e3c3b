import type { Selectable } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import type { Tables } from '../../schema/tables.ts'
import { type ItemWords, openItem } from './access-item.ts'

export type ItemRow = Selectable<Tables['permissions.access_item']>
/** One thing of an answer, opened. */
export interface Item extends ItemWords {
  readonly id: string
  readonly document: string | null
  readonly isDecision: boolean
  readonly mustBeSeen: boolean
  readonly decided: 'whole' | 'cut' | 'withheld' | null
  readonly version: number
}

/** The rows of an answer in their order: all, or those among some ids. */
export function itemRows({ sql }: Desk, request: string, ids?: readonly string[]): Promise<ItemRow[]> {
  const all = sql
    .withTables<Tables>()
    .selectFrom('permissions.access_item')
    .selectAll()
    .where('request', '=', request)
  return (ids ? all.where('id', 'in', [...ids]) : all).orderBy('place').execute()
}

/** Opens one with the key of its file. */
export const itemIn = (seal: FileSeal, row: ItemRow): Item => ({
  ...openItem(seal, row),
  id: row.id,
  document: row.document,
  isDecision: row.is_decision,
  mustBeSeen: row.must_be_seen,
  decided: row.decided as Item['decided'],
  version: row.version,
})

/** Keeps what was decided about one thing, with the words that go with it. */
export async function writeItem(
  { sql }: Desk,
  id: string,
  changes: { version: number; sealed_words: Buffer; decided: Item['decided']; must_be_seen?: boolean } & {
    decided_by: string | null
    decided_at: Date | null
  },
): Promise<void> {
  await sql
    .withTables<Tables>()
    .updateTable('permissions.access_item')
    .set(changes)
    .where('id', '=', id)
    .execute()
}
