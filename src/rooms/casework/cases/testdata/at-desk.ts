import { openDatabase } from '#platform/database.ts'
import type { Desk } from '#platform/desk.ts'
import { addressLookup } from '#rooms/vault'
import { caughtKeys } from '../../../../../test/caught-keys.ts'
import { addressOf, type PeopleAtWork } from '../../../../../test/people-at-work.ts'

/** Does something at the desk of an officer of this name, as a page or another command would, in one transaction. */
export async function atDesk<T>(work: PeopleAtWork, name: string, act: (desk: Desk) => Promise<T>): Promise<T> {
  const { database: own, app } = work.house
  const { secret } = app.context
  const [row] = await work.rows<{ person: string }>(
    'select person from people.address where address_lookup = $1',
    [addressLookup(secret, addressOf(name))],
  )
  const person = row?.person ?? ''
  const keys = await caughtKeys(work, name)
  const database = openDatabase(own.app)
  try {
    return await database.as({ person, roles: ['officer'] }, sql =>
      act({
        ...{ sql, secret, now: app.context.clock.now(), origin: '', post: async () => {} },
        person: { id: person, name, roles: ['officer'], keys },
      }),
    )
  } finally {
    await database.close()
  }
}
