import type { Holding } from '#rooms/vault'

/** The tables of this topic with rows of a family's file, children first, each with its sealed column where it has one. */
export const RIGHTS_KEPT: readonly (readonly [table: string, ...sealed: string[]])[] = [
  ['permissions.access_item', 'sealed_words'],
  ['permissions.access_request', 'sealed_words'],
  ['permissions.correction', 'sealed_words'],
  ['permissions.processing_limit', 'sealed_words'],
  ['permissions.legal_hold', 'sealed_words'],
  ['permissions.erasure_request', 'sealed_words'],
  ['permissions.retention_review', 'sealed_words'],
]

/** What is made ready for somebody is a copy of what is collected anyway. */
export const heldAnswers: Holding = { tables: ['permissions.access_item'], collect: async () => [] }
