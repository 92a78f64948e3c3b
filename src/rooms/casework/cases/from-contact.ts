import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { Refusal } from '#platform/refusal.ts'
import { fileSeal } from '#rooms/vault'

/** What was said in the contact that a case grew out of, so that it is not typed again; undefined where there is none. */
export async function fromContact(desk: Desk, id: string): Promise<string | undefined> {
  const { rows } = await raw<{ id: string; file: string; sealed_words: Buffer; version: number }>`
    select t.id, t.file, t.sealed_words, t.version from casework.contact t
    join casework.case c on c.from_contact = t.id where c.id = ${id}`.execute(desk.sql)
  const [row] = rows
  if (!row) return undefined
  const seal = await fileSeal(desk, row.file)
  if (seal instanceof Refusal) return undefined
  return seal.open(row.sealed_words, {
    field: 'casework.contact.sealed_words',
    row: row.id,
    version: row.version,
  })
}
