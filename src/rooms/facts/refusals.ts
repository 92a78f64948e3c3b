/** A change to a fact waits already. */
export const changeWaiting = {
  code: 'change-waiting',
  status: 409,
  sentence: 'Somebody has proposed a change to this already. Decide on that one first.',
} as const

/** An option is set out whole, like every other one. */
export const optionLacks = {
  code: 'option-lacks',
  status: 422,
  sentence: 'Something is missing that every other option says.',
} as const

/** A change needs a second person. */
export const ownProposal = {
  code: 'own-proposal',
  status: 409,
  sentence:
    'You proposed this yourself. A change to a fact needs a second person: ask a colleague to look at it.',
} as const

/** One of the two leads the service or is a reviewer. */
export const reviewerNeeded = {
  code: 'reviewer-needed',
  status: 409,
  sentence: 'One of the two people must lead the service or be a reviewer. Ask one of them to look at it.',
} as const

/** Somebody was quicker. */
export const decidedAlready = {
  code: 'decided-already',
  status: 409,
  sentence: 'This was decided already, or taken back.',
} as const

/** What somebody looked at is not what stands now. */
export const otherVersion = {
  code: 'other-version',
  status: 409,
  sentence: 'This fact has changed since you opened it. Look at it again.',
} as const
