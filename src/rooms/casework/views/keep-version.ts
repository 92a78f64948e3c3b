import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Tables } from '../schema/tables.ts'
import type { Worded } from './how.ts'
import type { Said } from './sections.ts'
import type { ViewsAtHand } from './views-to-write.ts'
import { saidIn } from './views-words.ts'

/** Keeps a version with who typed it and how the words came; those before it stay as they were. */
export async function keepVersion(
  { sql, person, now }: Desk,
  { id: views, file, case_id, newest, seal }: ViewsAtHand,
  how: Worded,
  said: Said,
): Promise<number> {
  const id = newId()
  const number = newest + 1
  await sql
    .withTables<Tables>()
    .insertInto('casework.views_version')
    .values({
      ...{ id, file, case_id, views, number, how },
      sealed_words: saidIn.seal(seal, id, said),
      by: person?.id ?? '',
      at: now,
    })
    .execute()
  return number
}
