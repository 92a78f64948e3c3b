import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { sealStep } from './concern-words.ts'
import type { Step } from './steps.ts'

/** Keeps what was done about a concern, sealed under the concern's key. */
export async function keepStep(
  { sql, person, now }: Desk,
  seal: FileSeal,
  { file, concern, kind, words }: { file: string; concern: string; kind: Step; words: string },
): Promise<void> {
  const id = newId()
  await sql
    .withTables<Tables>()
    .insertInto('permissions.concern_step')
    .values({
      id,
      file,
      concern,
      kind,
      by: person?.id ?? '',
      at: now,
      sealed_words: sealStep(seal, id, words),
    })
    .execute()
}
