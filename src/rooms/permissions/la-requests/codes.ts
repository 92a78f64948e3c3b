/** What an agency wants about a family. */
export const ASKS = ['information', 'task', 'attendance'] as const
export type Ask = (typeof ASKS)[number]

export const ASK_WORDS: Readonly<Record<Ask, string>> = {
  information: 'To know something',
  task: 'That we do something for them',
  attendance: 'That we come to a meeting, or sit on a panel',
}

/** What becomes of it. There is no third: nothing is answered, and nothing is done, for whoever asks. */
export const OUTCOMES = ['declined', 'family-asked'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  declined: 'Declined',
  'family-asked': 'The family is asked',
}

export const ANSWERS = ['permitted', 'not-permitted'] as const
export type AnswerOfFamily = (typeof ANSWERS)[number]

export const ANSWER_WORDS: Readonly<Record<AnswerOfFamily, string>> = {
  permitted: 'They permit it',
  'not-permitted': 'They do not permit it',
}

/** What is said to whoever asks: the same about every family, known or not (C11, N58, T1). */
export const NEUTRAL_WORDS =
  'We neither confirm nor deny that we know a family. We are an impartial service: we carry out no tasks of the council, a school or another body, and we take no part in their decisions. If a family wants us to share something, they tell us, and we write to you.'
