import type { FileSeal } from '#rooms/vault'

/** What came of it for the child and the family: the child's best education is the aim (N56). Both directions, none better than another. */
export const OUTCOME_KINDS = [
  'support-agreed',
  'support-in-place',
  'plan-issued',
  'plan-changed',
  'place-agreed',
  'back-in-school',
  'understands-options',
  'talks-again',
  'decision-stands',
  'no-change',
  'other',
] as const
export type OutcomeKind = (typeof OUTCOME_KINDS)[number]

export const OUTCOME_WORDS: Readonly<Record<OutcomeKind, string>> = {
  'support-agreed': 'Support for the child was agreed',
  'support-in-place': 'Support that was agreed is given',
  'plan-issued': 'The child has a plan',
  'plan-changed': 'The plan was changed',
  'place-agreed': 'A school or setting was agreed',
  'back-in-school': 'The child is in school again, or for longer',
  'understands-options': 'The family knows its options and decides for itself',
  'talks-again': 'Family and school or council talk with each other',
  'decision-stands': 'The decision stands',
  'no-change': 'Nothing changed',
  other: 'Something else',
}

const FIELD = 'casework.outcome.sealed_words'

export const sealOutcome = (seal: FileSeal, row: string, version: number, words: string): Buffer =>
  seal.seal(words, { field: FIELD, row, version })

export const openOutcome = (
  seal: FileSeal,
  { id, version, sealed_words }: { id: string; version: number; sealed_words: Buffer },
): string => seal.open(sealed_words, { field: FIELD, row: id, version })
