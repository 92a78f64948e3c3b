/** With whom a family disagrees. */
export const OPPONENTS = ['la', 'school', 'health', 'social-care', 'other'] as const
export type Opponent = (typeof OPPONENTS)[number]

export const OPPONENT_WORDS: Readonly<Record<Opponent, string>> = {
  la: 'the council',
  school: 'the school or setting',
  health: 'the health service',
  'social-care': 'social care',
  other: 'somebody else',
}

/** How a disagreement ended: told in both directions, and never as appeals that were avoided (K20). */
export const ENDINGS = [
  'resolved',
  'partly-resolved',
  'family-stopped',
  'decided-by-tribunal',
  'other',
] as const
export type Ending = (typeof ENDINGS)[number]

export const ENDING_WORDS: Readonly<Record<Ending, string>> = {
  resolved: 'They agree now',
  'partly-resolved': 'They agree on part of it',
  'family-stopped': 'The family decided not to go on',
  'decided-by-tribunal': 'The tribunal decided',
  other: 'Another way',
}

/** By which way it ended. */
export const WAYS = [
  'talking',
  'disagreement-resolution',
  'mediation',
  'complaint',
  'tribunal',
  'other',
] as const
export type Way = (typeof WAYS)[number]

export const WAY_WORDS: Readonly<Record<Way, string>> = {
  talking: 'Talking with each other',
  'disagreement-resolution': 'The disagreement resolution service',
  mediation: 'Mediation',
  complaint: 'A complaint',
  tribunal: 'An appeal to the tribunal',
  other: 'Something else',
}
