import { derive, type Key, newId, openText, seal } from '#platform/crypto.ts'
import type { Desk, InstanceSecret } from '#platform/desk.ts'
import { NameIndex } from './name-index.ts'
import type { Tables } from './schema/tables.ts'

/** Commits may overtake each other, so the last few places are looked at again each time. */
const OVERLAP = 200

/** One index for each opened service; it lives as long as its secret does, and nowhere else. */
const indexes = new WeakMap<InstanceSecret, NameIndex>()

/** Enters a person's names and numbers for the search: sealed as one, under a key made from the service key. */
export async function indexPerson(
  desk: Desk,
  service: Key,
  file: string,
  texts: readonly string[],
): Promise<void> {
  const entry = newId()
  const sealed = seal(indexKey(service), JSON.stringify(texts), about(entry))
  await desk.sql
    .withTables<Tables>()
    .insertInto('vault.index_entry')
    .values({ file, entry, sealed_words: sealed })
    .execute()
}

/** Files whose people match, by ids only: the caller reads them through its own row policies. */
export async function findFiles(desk: Desk, text: string, limit = 50): Promise<string[]> {
  const service = desk.person?.keys?.service
  if (!service) return []
  const index = indexes.get(desk.secret) ?? new NameIndex()
  indexes.set(desk.secret, index)
  await readNew(desk, index, indexKey(service))
  return index.find(text, limit)
}

/** Opens what was entered since the last search, with the key of whoever searches now; keys are never kept. */
async function readNew(desk: Desk, index: NameIndex, key: Key): Promise<void> {
  const tables = desk.sql.withTables<Tables>()
  const recent = await tables
    .selectFrom('vault.index_entry')
    .select('seq')
    .where('seq', '>', String(index.highest - OVERLAP))
    .execute()
  const unread = recent.map(({ seq }) => seq).filter(seq => !index.has(seq))
  if (unread.length === 0) return
  const rows = await tables.selectFrom('vault.index_entry').selectAll().where('seq', 'in', unread).execute()
  for (const { seq, file, entry, sealed_words } of rows)
    index.put(seq, file, JSON.parse(openText(key, sealed_words, about(entry))))
}

const indexKey = (service: Key): Key => derive(service, 'name index')
const about = (entry: string) => `vault.index_entry|sealed_words|${entry}`
