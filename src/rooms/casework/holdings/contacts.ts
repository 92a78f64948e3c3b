import { issueInWords } from '#rooms/facts'
import type { Whose } from '#rooms/vault'
import {
  ASKED_BY_WORDS,
  type AskedBy,
  DIRECTION_WORDS,
  type Direction,
  SOURCE_WORDS,
  type Source,
  type WithWhom,
} from '../calls/codes.ts'
import { CHANNEL_WORDS, type Channel } from '../channel.ts'
import { lines, rowHolding } from './row-holding.ts'

const WHOSE: Readonly<Record<WithWhom, Whose>> = {
  ...{ parent: 'parent', 'young-person': 'young-person', child: 'child' },
  ...{ practitioner: 'other', agency: 'other', other: 'other' },
}

/** Each contact with what was said in it. */
export const heldContacts = rowHolding('casework.contact', (row, { seal, nameOf }) => {
  const { id, version } = row
  const words = seal.open(row.sealed_words, { field: 'casework.contact.sealed_words', row: id, version })
  return {
    kind: 'Contact',
    at: row.at,
    person: row.person,
    whose: WHOSE[row.with_whom as WithWhom],
    source: [
      CHANNEL_WORDS[row.channel as Channel],
      DIRECTION_WORDS[row.direction as Direction],
      row.asked_by && ASKED_BY_WORDS[row.asked_by as AskedBy],
      row.source && SOURCE_WORDS[row.source as Source],
      `taken by ${nameOf(row.worker)}`,
    ]
      .filter(Boolean)
      .join('; '),
    text: lines(
      words,
      row.issue && `About: ${issueInWords(row.issue) ?? row.issue}`,
      row.minutes !== null && `Minutes: ${row.minutes}`,
      row.amended_by && `Amended by ${nameOf(row.amended_by)}`,
    ),
  }
})
