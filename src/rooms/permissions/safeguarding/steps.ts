/** What may be done about a concern; each is a record with an author and a time. */
export const STEPS = ['decided', 'passed-on', 'family-told', 'family-not-told', 'reviewed', 'noted'] as const
export type Step = (typeof STEPS)[number]

export const STEP_WORDS: Readonly<Record<Step, string>> = {
  decided: 'Decided what is done',
  'passed-on': 'Passed on',
  'family-told': 'The family was told',
  'family-not-told': 'The family is not told, and why',
  reviewed: 'Reviewed, with what was found',
  noted: 'Noted',
}

/** What is asked for with each. */
export const STEP_HINTS: Readonly<Record<Step, string>> = {
  decided: 'Who decided, and what.',
  'passed-on': 'To whom, what, when, by which way.',
  'family-told': 'Who was told, by whom, what they said.',
  'family-not-told': 'Why telling them would bring somebody into danger.',
  reviewed: 'What was found, and what we do differently.',
  noted: 'Anything else that belongs here.',
}
