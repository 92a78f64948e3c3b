import type { Desk } from '#platform/desk.ts'
import type { FileKeeper, FileSeal } from '#rooms/vault'
import { resealDocuments } from './reseal-documents.ts'
import type { Tables } from './schema/tables.ts'

/** What this room keeps of a family's file: who is in it, what was said, and documents. */
export const caseworkKeeper: FileKeeper = {
  erase: [
    'delete from casework.document where file = any($1::uuid[])',
    'delete from casework.contact where file = any($1::uuid[])',
    'delete from casework.person where file = any($1::uuid[])',
    'delete from casework.file where id = any($1::uuid[])',
  ],
  async reseal(desk, file, from, to) {
    await resealPeople(desk, file, from, to)
    await resealContacts(desk, file, from, to)
    await resealDocuments(desk, file, from, to)
  },
}

async function resealPeople({ sql }: Desk, file: string, from: FileSeal, to: FileSeal): Promise<void> {
  const tables = sql.withTables<Tables>()
  const rows = await tables
    .selectFrom('casework.person')
    .select(['id', 'sealed_details', 'version'])
    .where('file', '=', file)
    .forUpdate()
    .execute()
  for (const { id, sealed_details, version } of rows) {
    const place = { field: 'casework.person.sealed_details', row: id, version } as const
    await tables
      .updateTable('casework.person')
      .set({ sealed_details: to.seal(from.open(sealed_details, place), place) })
      .where('id', '=', id)
      .execute()
  }
}

async function resealContacts({ sql }: Desk, file: string, from: FileSeal, to: FileSeal): Promise<void> {
  const tables = sql.withTables<Tables>()
  const rows = await tables
    .selectFrom('casework.contact')
    .select(['id', 'sealed_words', 'version'])
    .where('file', '=', file)
    .forUpdate()
    .execute()
  for (const { id, sealed_words, version } of rows) {
    const place = { field: 'casework.contact.sealed_words', row: id, version } as const
    await tables
      .updateTable('casework.contact')
      .set({ sealed_words: to.seal(from.open(sealed_words, place), place) })
      .where('id', '=', id)
      .execute()
  }
}
