import { ourPromise } from '#platform/our-promise.ts'

export const noSeatInDecisions = {
  code: 'no-seat-in-decisions',
  status: 422,
  sentence: `Nobody from the service takes part in a decision about a family${ourPromise('one-role-at-each-meeting')}. You can be there to support the family, or to contribute to strategy.`,
} as const

export const roleNotInPolicy = {
  code: 'role-not-in-policy',
  status: 422,
  sentence:
    'Our policy does not have this role at this kind of meeting. Choose one of those that stand on the form.',
} as const

export const lateNeedsWhy = {
  code: 'late-needs-why',
  status: 422,
  sentence: `The meeting has begun, and a role is stated beforehand${ourPromise('one-role-at-each-meeting')}. Write why it is late: it is then marked as stated late.`,
} as const

export const meetingOver = {
  code: 'meeting-over',
  status: 422,
  sentence: 'This meeting is over or was cancelled. Nothing more is arranged for it.',
} as const

export const notAttending = {
  code: 'not-attending',
  status: 422,
  sentence: `Say first as what you are at this meeting${ourPromise('one-role-at-each-meeting')}. Then record what happens in it.`,
} as const

export const speakingNotAllowed = {
  code: 'speaking-not-allowed',
  status: 422,
  sentence:
    'Our policy does not have somebody of the service speak for a parent at this kind of meeting. Ask for a break, or for the meeting to go on another day.',
} as const

export const checksMissing = {
  code: 'checks-missing',
  status: 422,
  sentence: `You spoke for the parent, and the record shows no check with them${ourPromise('spoken-for-with-agreement')}. Record a check, or say why there was none.`,
} as const
