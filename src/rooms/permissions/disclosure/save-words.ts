import type { Desk } from '#platform/desk.ts'
import type { Tables } from '../schema/tables.ts'
import type { DisclosureAtHand } from './disclosure-row.ts'
import { type DisclosureWords, sealDisclosure } from './disclosure-words.ts'
import { dropCopies } from './redacted-copy.ts'

/** Saves the words of one that has not left, as a new version: who looked at an older one has not looked at this. */
export async function saveWords(
  desk: Desk,
  { row, seal }: DisclosureAtHand,
  words: DisclosureWords,
): Promise<void> {
  const version = row.version + 1
  await dropCopies(
    desk,
    row.id,
    words.papers.flatMap(({ copy }) => copy ?? []),
  )
  await desk.sql
    .withTables<Tables>()
    .updateTable('permissions.disclosure')
    .set({
      ...{ version, changed_by: desk.person?.id ?? '' },
      ...{ looked_by: null, looked_at: null, looked_version: null },
      sealed_words: sealDisclosure(seal, row.id, version, words),
    })
    .where('id', '=', row.id)
    .execute()
}
