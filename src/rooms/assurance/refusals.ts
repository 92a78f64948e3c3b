/** What assurance may refuse. */
export const noPolicyYet = {
  code: 'no-policy-yet',
  status: 409,
  sentence: 'No service is set up here, so there is nothing promised yet.',
} as const

export const groupNotSeenYet = {
  code: 'group-not-seen-yet',
  status: 409,
  sentence:
    'The group has not noted yet that it saw the board of that day. It sees each promise first, and may say something on it; then it is published.',
} as const

export const noSuchClause = {
  code: 'no-such-clause',
  status: 404,
  sentence: 'There is no such promise in the policy.',
} as const

export const nothingChanged = {
  code: 'policy-unchanged',
  status: 422,
  sentence: 'The policy would stay as it is. Leave a promise out, add one, or begin with another policy.',
} as const

export const nothingPromised = {
  code: 'nothing-promised',
  status: 422,
  sentence: 'At least one promise has to stay.',
} as const

export const targetWouldBend = {
  code: 'target-would-bend',
  status: 422,
  sentence:
    'A target on how disagreements end, or on what comes of them, can bend a service towards one side. These figures are for discussion only. Word the action without a target, or tick that you have thought of that.',
} as const

export const dayToCome = {
  code: 'action-in-the-past',
  status: 422,
  sentence: 'Choose a day that is still to come.',
} as const

export const actionDone = {
  code: 'action-done-already',
  status: 409,
  sentence: 'This was done already.',
} as const

export const noSuchThreshold = {
  code: 'no-such-threshold',
  status: 404,
  sentence: 'The promise has no such threshold. Choose one from the list.',
} as const

export const thresholdOutOfRange = {
  code: 'threshold-out-of-range',
  status: 422,
  sentence:
    'This is not a value that it can have. Shares are from 0 to 100 per cent, and where it is breached lies not above where it is met; days, months and numbers are whole.',
} as const
