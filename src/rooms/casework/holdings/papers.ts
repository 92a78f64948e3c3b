import { timeInWords } from '#platform/clock.ts'
import type { Whose } from '#rooms/vault'
import { PROMISE_WORDS, type PromiseKind } from '../calls/promise-state.ts'
import { openDetails } from '../document-details.ts'
import { type DocumentSource, SOURCE_WORDS } from '../document-sources.ts'
import { LETTER_KIND_WORDS, type LetterKind, SENT_WORDS, type SendingWay } from '../letters/letter-kinds.ts'
import { openLetter } from '../letters/letter-words.ts'
import { REQUEST_CHANNEL_WORDS, type RequestChannel } from '../requests/request-channel.ts'
import { printedText } from './printed-text.ts'
import { lines, rowHolding } from './row-holding.ts'

export const heldPromises = rowHolding('casework.promise', (row, { seal, nameOf }) => ({
  kind: 'Promise',
  at: row.made_at,
  person: null,
  whose: 'ours',
  source: `Made by ${nameOf(row.made_by)}`,
  text: lines(
    `${PROMISE_WORDS[row.kind as PromiseKind]}, by ${timeInWords(row.due_at)}`,
    seal.open(row.sealed_words, {
      field: 'casework.promise.sealed_words',
      row: row.id,
      version: row.version,
    }),
    row.kept_at && `Kept ${timeInWords(row.kept_at)}`,
    row.let_go_at && `Let go ${timeInWords(row.let_go_at)}`,
  ),
}))

/** A letter that was sent stands word for word; a draft as far as it was typed. */
export const heldLetters = rowHolding('casework.letter', (row, { seal, nameOf }) => {
  const { words, left, mailedTo } = openLetter(seal, row)
  const typed = lines(words.title, words.greeting, words.opening, words.told, words.closing)
  return {
    kind: row.sent_at ? 'Letter sent' : 'Letter not sent',
    at: row.sent_at ?? row.at,
    person: words.person,
    whose: 'ours',
    source: `${LETTER_KIND_WORDS[row.kind as LetterKind]}, written by ${nameOf(row.by)}`,
    text: lines(
      row.sent_how && SENT_WORDS[row.sent_how as SendingWay],
      mailedTo && `To: ${mailedTo}`,
      left ? printedText(left) : typed,
    ),
  }
})

const FROM: Readonly<Record<DocumentSource, Whose>> = {
  ...{ parent: 'parent', 'other-parent': 'other-parent', 'young-person': 'young-person', authority: 'la' },
  ...{ school: 'school', health: 'health', service: 'ours', 'somebody-else': 'other' },
}

/** A document by what it is called and whose it is; it is enclosed as it came. Half of one says nothing. */
export const heldDocuments = rowHolding('casework.document', (row, { seal, nameOf }) => {
  if (!row.put_at || !row.sealed_details) return undefined
  const { name, from, kind } = openDetails(seal, row.id, row.sealed_details)
  return {
    kind: 'Document',
    at: row.put_at,
    person: null,
    whose: FROM[from],
    source: `${SOURCE_WORDS[from]}; put in by ${nameOf(row.put_by)}`,
    text: `${name} (${kind})`,
    isDocument: true,
  }
})

/** Its words went into a contact of the file when it was taken in. */
export const heldRequests = rowHolding('casework.request', row => ({
  kind: 'Request for help',
  at: row.received_at,
  person: null,
  whose: 'ours',
  source: `Came by ${REQUEST_CHANNEL_WORDS[row.channel as RequestChannel]}`,
  text: `Reference ${row.reference}`,
}))
