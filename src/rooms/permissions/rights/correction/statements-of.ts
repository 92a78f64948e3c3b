import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { Refusal } from '#platform/refusal.ts'
import { fileSeal } from '#rooms/vault'
import { openAsked } from '../asked/asked-words.ts'

/** What people of a file say of the record, to be read beside it: what is open, and what stands. */
export async function statementsOf(desk: Desk, file: string): Promise<{ id: string; words: string }[]> {
  const { rows } = await raw<{ id: string; version: number; sealed_words: Buffer }>`
    select id, version, sealed_words from permissions.correction
    where file = ${file}::uuid and ended_how is distinct from 'withdrawn' and ended_how is distinct from 'corrected'
    order by at desc limit 5`.execute(desk.sql)
  if (rows.length === 0) return []
  const seal = await fileSeal(desk, file)
  if (seal instanceof Refusal) return []
  return rows.map(row => {
    const { asked, statement } = openAsked(seal, 'permissions.correction', row)
    return { id: row.id, words: statement || asked }
  })
}
