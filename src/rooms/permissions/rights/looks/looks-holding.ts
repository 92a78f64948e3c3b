import { ENTRIES } from '#rooms/ledger'
import { namesOf } from '#rooms/people'
import { fileAccess, type Holding, KEY_TABLES } from '#rooms/vault'
import { looksInWords } from './looks-in-words.ts'

const ours = { person: null, whose: 'ours' } as const

/** Who looked at the file and when, from the ledger. */
export const heldLooks: Holding = {
  tables: [ENTRIES],
  async collect(desk, file) {
    const looks = await looksInWords(desk, file)
    return looks.map(({ at, who, did, place }) => ({
      ...ours,
      ...{ id: String(place), table: ENTRIES, at },
      kind: 'Who looked, or did something',
      source: `Entry ${place} of the ledger`,
      text: `${who}: ${did}`,
    }))
  },
}

/** Who can open the file. */
export const heldKeys: Holding = {
  tables: KEY_TABLES,
  async collect(desk, file) {
    const { isRestricted, named } = await fileAccess(desk, file)
    const names = await namesOf(desk, named)
    const who = named.map(one => names.get(one) ?? 'somebody who has left').join(', ')
    const all = 'Everybody who works with families here'
    return [
      {
        ...ours,
        ...{ id: file, table: KEY_TABLES[0], at: null },
        kind: 'Who can open the file',
        source: 'As it is now',
        text: isRestricted ? `Only: ${who}` : [all, who].filter(Boolean).join(', and '),
      },
    ]
  },
}
