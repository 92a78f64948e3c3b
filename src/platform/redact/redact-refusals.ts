import { type Refusal, refuse } from '#platform/refusal.ts'
import { PAGES_AT_MOST, type RedactFault } from './redact-job.ts'

/** Why no copy was made. */
export const notRedacted = {
  code: 'not-redacted',
  status: 422,
  sentence: 'No copy could be made of this paper. It goes whole, or not at all.',
} as const

export const tooMuchAtOnce = {
  code: 'too-much-to-redact',
  status: 422,
  sentence: 'This is too much for one copy. Leave out more pages, or put the paper in as two.',
} as const

/** What a redacting process found, as a sentence that says what to do. */
export function inPlainWords({ fault, pages }: RedactFault): Refusal {
  const field = FIELDS[fault]
  return refuse(notRedacted, { sentence: SENTENCES[fault](named(pages)), ...(field ? { field } : {}) })
}

const SENTENCES: Readonly<Record<RedactFault['fault'], (pages: string) => string>> = {
  'not-open': () => 'This paper is broken and cannot be opened, so nothing can be taken out of it.',
  encrypted: () =>
    'This PDF is locked (encrypted), so nothing can be taken out of it. Ask whoever made it for one that is not.',
  'too-long': () =>
    `This PDF has more than ${PAGES_AT_MOST} pages. Put the part that is to go in as a paper of its own.`,
  'too-large': () =>
    'This photo is larger than can be taken apart. Take it again with fewer points, or print it and scan it.',
  'nothing-left': () => 'No page would be left. To share nothing of this paper, take it off the list.',
  'no-such-page': pages => `This paper does not have ${pages}.`,
  'no-words': pages =>
    `On ${pages} there is a picture without words that can be found, such as a scan. Black out parts of it by hand, or leave the whole page out.`,
  unreadable: pages =>
    `On ${pages} the letters cannot be told apart by a program, so words might be missed. Black out parts of it by hand, or leave the whole page out.`,
}

const FIELDS: Readonly<Partial<Record<RedactFault['fault'], string>>> = {
  'nothing-left': 'pages',
  'no-such-page': 'pages',
  'no-words': 'words',
  unreadable: 'words',
}

const named = (pages: readonly number[]): string =>
  `${pages.length === 1 ? 'page' : 'pages'} ${new Intl.ListFormat('en-GB').format(pages.map(String))}`
