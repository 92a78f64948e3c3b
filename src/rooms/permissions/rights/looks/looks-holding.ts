import { namesOf } from '#rooms/people'
import { fileAccess, type Holding } from '#rooms/vault'
import { looksInWords } from './looks-in-words.ts'

const ours = { person: null, whose: 'ours' } as const

/** Who looked at the file and when, from the ledger. */
export const heldLooks: Holding = {
  tables: ['ledger.entry'],
  async collect(desk, file) {
    const looks = await looksInWords(desk, file)
    return looks.map(({ at, who, did, place }) => ({
      ...ours,
      ...{ id: String(place), table: 'ledger.entry', at },
      kind: 'Who looked, or did something',
      source: `Entry ${place} of the ledger`,
      text: `${who}: ${did}`,
    }))
  },
}

/** Who can open the file. */
export const heldKeys: Holding = {
  tables: ['vault.file_key', 'vault.file_grant', 'vault.restriction', 'vault.use_limit', 'vault.use_passage'],
  async collect(desk, file) {
    const { isRestricted, named } = await fileAccess(desk, file)
    const names = await namesOf(desk, named)
    const who = named.map(one => names.get(one) ?? 'somebody who has left').join(', ')
    const all = 'Everybody who works with families here'
    return [
      {
        ...ours,
        ...{ id: file, table: 'vault.file_key', at: null },
        kind: 'Who can open the file',
        source: 'As it is now',
        text: isRestricted ? `Only: ${who}` : [all, who].filter(Boolean).join(', and '),
      },
    ]
  },
}
