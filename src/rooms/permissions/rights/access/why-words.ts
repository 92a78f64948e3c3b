import type { Why } from './propose-cuts.ts'

/** Why words may have to stay back, as it is said to whoever decides and to whoever asked. */
export const WHY_WORDS: Readonly<Record<Why | 'read', string>> = {
  'other-persons-name': 'somebody else’s name',
  'other-persons-details': 'how to reach somebody else, or what is kept about them',
  'other-persons-words': 'somebody else’s words',
  'unknown-whose-words': 'a parent’s words, and the record does not say which parent’s',
  'childs-confidence': 'what a child or young person told us',
  'chosen-words': 'words that would tell of somebody else',
  'serious-harm': 'it may bring serious harm to somebody; ask the safeguarding lead',
  read: 'it would tell of somebody else',
}
