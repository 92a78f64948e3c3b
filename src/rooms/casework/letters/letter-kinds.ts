/** What a letter is for. */
export const LETTER_KINDS = [
  'call-summary',
  'options',
  'appeal-dates',
  'allocation',
  'handover',
  'free',
] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

export const LETTER_KIND_WORDS: Readonly<Record<LetterKind, string>> = {
  'call-summary': 'Summary of a call',
  options: 'The options, set out in full',
  'appeal-dates': 'Dates to know',
  allocation: 'Who works with them',
  handover: 'Somebody else works with them now',
  free: 'A letter in your own words',
}

/** What each is made from, so that nothing is typed twice. */
export const LETTER_KIND_HINTS: Readonly<Record<LetterKind, string>> = {
  'call-summary': 'What they told us and what we told them, from the contact.',
  options: 'Every option for the issue, with the law and the council’s own policy, each with its source.',
  'appeal-dates': 'The dates of the case: the last day, the safe day, what they are counted from.',
  allocation: 'Who works on the case, and how to reach them.',
  handover: 'Who worked on the case, who does now, what stands promised and which dates come.',
  free: 'Nothing is filled in but whom it goes to, how we work, and where to check it.',
}

/** The kinds that tell of a case. */
export const ABOUT_A_CASE: readonly LetterKind[] = ['options', 'appeal-dates', 'allocation', 'handover']

/** How a letter leaves. */
export const SENDING_WAYS = ['printed', 'notice', 'email'] as const
export type SendingWay = (typeof SENDING_WAYS)[number]

export const SENT_WORDS: Readonly<Record<SendingWay, string>> = {
  printed: 'Printed, to be posted or handed over',
  notice: 'Notice by e-mail that something waits; nothing of the letter is in it',
  email: 'The whole letter by e-mail',
}
