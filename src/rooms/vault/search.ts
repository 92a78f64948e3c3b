import { type Key, newId, seal } from '#platform/crypto.ts'
import type { Desk, InstanceSecret } from '#platform/desk.ts'
import { IndexReader, indexKey, sealedAbout } from './index-reader.ts'
import type { Tables } from './schema/tables.ts'

/** One reader for each opened service; it lives as long as its secret does, and nowhere else. */
const readers = new WeakMap<InstanceSecret, IndexReader>()

/**
 * Enters a person's names and numbers for the search: sealed as one, under a key made from the service key. Called
 * after the person's own row was written. `person` names the entry, so that `reindexPerson` can replace it.
 */
export async function indexPerson(
  desk: Desk,
  service: Key,
  file: string,
  texts: readonly string[],
  person: string = newId(),
): Promise<void> {
  const sealed = seal(indexKey(service), JSON.stringify(texts), sealedAbout(person))
  await desk.sql
    .withTables<Tables>()
    .insertInto('vault.index_entry')
    .values({ file, entry: person, sealed_words: sealed })
    .execute()
}

/** A person's names or numbers have changed: what was entered before is replaced, here and in every other process. */
export async function reindexPerson(
  desk: Desk,
  service: Key,
  file: string,
  texts: readonly string[],
  person: string,
): Promise<void> {
  await desk.sql.withTables<Tables>().deleteFrom('vault.index_entry').where('entry', '=', person).execute()
  await indexPerson(desk, service, file, texts, person)
}

/**
 * The files of the people who may be meant, best first and at most `limit`, by ids only: the caller reads them
 * through its own row policies. Gives none to whoever holds no service key.
 */
export async function findFiles(desk: Desk, text: string, limit = 50): Promise<string[]> {
  const service = desk.person?.keys?.service
  if (!service) return []
  const reader = readers.get(desk.secret) ?? new IndexReader()
  readers.set(desk.secret, reader)
  await reader.readNew(desk, service)
  return reader.index.find(text, limit)
}
