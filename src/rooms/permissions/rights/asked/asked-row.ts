import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { familyFile, referenceInWords } from '#rooms/casework'
import { fileSeal } from '#rooms/vault'
import { type AskedTable, openAsked } from './asked-words.ts'

/** A row of one of the two tables; days are texts. */
export interface AskedRow {
  readonly id: string
  readonly file: string
  readonly person: string
  readonly asked_on: string
  readonly due_on: string
  readonly ended_at: Date | null
  readonly ended_how: string | null
  readonly sealed_words: Buffer
  readonly version: number
}

export async function askedRow({ sql }: Desk, table: AskedTable, id: string): Promise<AskedRow | undefined> {
  const { rows } = await raw<AskedRow>`
    select id, file, person, asked_on::text, due_on::text, ended_at, ended_how, sealed_words, version
    from ${raw.table(table)} where id = ${id}::uuid`.execute(sql)
  return rows[0]
}

/** The same as somebody reads it: whose it is, what they asked for, what they were answered. */
export async function askedInFull(desk: Desk, table: AskedTable, id: string) {
  const row = await askedRow(desk, table, id)
  if (!row) return refuse(notFound)
  const seal = await fileSeal(desk, row.file)
  if (seal instanceof Refusal) return seal
  const family = await familyFile(desk, seal, row.file)
  if (!family) return refuse(notFound)
  const { sealed_words: _, ...shown } = row
  return {
    ...shown,
    ...openAsked(seal, table, row),
    reference: referenceInWords(family.reference),
    name: family.people.find(one => one.id === row.person)?.name || 'Not named',
  }
}
