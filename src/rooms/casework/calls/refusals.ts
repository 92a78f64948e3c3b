/** What logging or finishing a contact may refuse: each names the promise, and what to do. */
export const whichIssue = {
  code: 'which-issue',
  status: 422,
  sentence: 'Choose what it is about from the list, or leave it empty for now.',
} as const

export const perspectiveFirst = {
  code: 'perspective-first',
  status: 422,
  sentence:
    'We promise to understand how somebody sees it before we go through options. Write a sentence of what they told us, or say why they were not asked.',
} as const

export const oneOption = {
  code: 'one-option',
  status: 422,
  sentence:
    'Only one option is ticked. We promise the whole range. Tick the others that were explained, or say why it was only this one.',
} as const

export const independentToo = {
  code: 'independent-too',
  status: 422,
  sentence:
    'None of the organisations is independent of the council. We promise at least one. Add one, or say why not.',
} as const

export const whichMoment = {
  code: 'which-moment',
  status: 422,
  sentence: 'Write the day and time like Tue 16:00, tomorrow 10am or 25 Nov 4pm.',
} as const

export const momentOver = {
  code: 'moment-over',
  status: 422,
  sentence: 'A promise needs a time that is still to come.',
} as const

export const whenPromised = {
  code: 'when-promised',
  status: 422,
  sentence: 'Write when we call back: a promise has a day and a time.',
} as const

export const notYetTaken = {
  code: 'not-yet-taken',
  status: 422,
  sentence: 'A contact that was taken down on paper took place before now.',
} as const

export const finishedAlready = {
  code: 'finished-already',
  status: 409,
  sentence: 'A colleague finished this contact meanwhile. Look at it first; what you typed is still here.',
} as const

export const caseNeedsIssue = {
  code: 'case-needs-issue',
  status: 422,
  sentence: 'A case is about something: choose what it is about.',
} as const

export const CONTACT_REFUSALS = [
  whichIssue,
  perspectiveFirst,
  oneOption,
  independentToo,
  whichMoment,
  momentOver,
  whenPromised,
  caseNeedsIssue,
] as const
