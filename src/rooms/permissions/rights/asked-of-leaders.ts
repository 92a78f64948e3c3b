import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { notFound, type Refusal, refuse } from '#platform/refusal.ts'

/** Refuses, by the database's own word, whoever does not lead: the second lock of pages on which only leaders decide. */
export async function askedOfLeaders({ sql }: Desk): Promise<Refusal | undefined> {
  const { rows } = await raw<{ leads: boolean }>`
    select platform.holds('coordinator', 'deputy') as leads`.execute(sql)
  return rows[0]?.leads ? undefined : refuse(notFound)
}
