/** Why a case is closed; none is better than another. `opened-in-error` is an act of its own. */
export const CLOSED_BECAUSE = [
  'answered',
  'work-done',
  'family-stopped',
  'no-contact',
  'passed-on',
  'moved-away',
  'other',
] as const
export type ClosedBecause = (typeof CLOSED_BECAUSE)[number]

export const CLOSED_BECAUSE_WORDS: Readonly<Record<ClosedBecause | 'opened-in-error', string>> = {
  answered: 'The question was answered',
  'work-done': 'What the family wanted help with is done',
  'family-stopped': 'The family does not want to go on',
  'no-contact': 'We have not been able to reach them',
  'passed-on': 'Another organisation goes on with them',
  'moved-away': 'They moved away',
  other: 'Another reason',
  'opened-in-error': 'It was opened in error',
}

/** What the record of a case may not show when it is closed: each asks for a reason. */
export const MISSING = ['routes-missing', 'role-not-explained', 'promise-open'] as const
export type Missing = (typeof MISSING)[number]
