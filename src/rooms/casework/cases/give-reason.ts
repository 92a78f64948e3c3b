import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'

/** What the product may ask a reason for, and goes on: coded, so that each kind is counted without a key. */
export const REASONS = [
  'perspective-not-asked',
  'one-option',
  'no-independent-signpost',
  'promise-let-go',
  'route-does-not-apply',
  'routes-missing',
  'role-not-explained',
  'promise-open',
  'decision-released',
  'closed',
  'opened-in-error',
  'handed-back',
  'speaking-unchecked',
  'no-local-policy',
] as const
export type ReasonFor = (typeof REASONS)[number]

/** Keeps a reason, sealed with the file's key, and gives its id. Part of an act that holds the key to write. */
export async function giveReason(
  { sql, person, now }: Desk,
  file: string,
  seal: FileSeal,
  reason: { what: ReasonFor; words: string; case?: string; contact?: string },
): Promise<string> {
  const id = newId()
  await sql
    .withTables<Tables>()
    .insertInto('casework.reason')
    .values({
      id,
      file,
      case_id: reason.case ?? null,
      contact: reason.contact ?? null,
      what: reason.what,
      sealed_words: seal.seal(reason.words, { field: 'casework.reason.sealed_words', row: id, version: 1 }),
      by: person?.id ?? '',
      at: now,
    })
    .execute()
  return id
}
