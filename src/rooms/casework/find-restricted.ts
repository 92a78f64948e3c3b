import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { fileSeals, findAmong, grantedFiles } from '#rooms/vault'
import { openPeople, peopleOf } from './open-people.ts'

/** As many as one person is named in; each costs an opening at each search. */
const AT_MOST = 200

/**
 * Restricted files whose people may be meant, best first: found by name by those whom they name, and by nobody else.
 * No index holds them, so their names are opened anew for each search, with the keys of whoever searches.
 */
export async function findRestricted(desk: Desk, text: string): Promise<string[]> {
  const files = await restrictedAmong(desk, await grantedFiles(desk))
  if (files.length === 0 || text.trim() === '') return []
  const seals = await fileSeals(desk, files)
  const people = await Promise.all(
    [...seals].map(async ([file, seal]) =>
      openPeople(seal, await peopleOf(desk, file)).map(({ name, phone }) => ({
        file,
        texts: [name, phone ?? ''],
      })),
    ),
  )
  return findAmong(people.flat(), text)
}

/** The row policies leave out what is not theirs. */
async function restrictedAmong({ sql }: Desk, files: readonly string[]): Promise<string[]> {
  if (files.length === 0) return []
  const { rows } = await raw<{ id: string }>`
    select f.id from casework.file f join vault.open_restriction r on r.file = f.id
    where f.id = any(${files}::uuid[]) limit ${AT_MOST}`.execute(sql)
  return rows.map(({ id }) => id)
}
