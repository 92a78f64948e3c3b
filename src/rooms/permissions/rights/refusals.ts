import { ourPromise } from '#platform/our-promise.ts'

/** What the rights of the people in a file may refuse: each says what to do instead. */
export const notInThisFile = {
  code: 'person-of-this-file',
  status: 422,
  sentence: 'Choose whose data it is, out of the people of this file.',
} as const

export const competenceFirst = {
  code: 'competence-first',
  status: 422,
  sentence:
    'A child’s data is the child’s own. Say whether the child can decide this and agrees, and how you know: then the parent is answered.',
} as const

export const alreadyEnded = {
  code: 'answered-already',
  status: 422,
  sentence: 'This is over already: it was answered, refused or withdrawn.',
} as const

export const identityFirst = {
  code: 'identity-first',
  status: 422,
  sentence:
    'Say first how you know that it is them. What is collected for the wrong person cannot be called back.',
} as const

export const collectedAlready = {
  code: 'collected-already',
  status: 409,
  sentence:
    'The answer is being put together already. Somebody who leads corrects how you know that it is them.',
} as const

export const notAllSeen = {
  code: 'not-all-read',
  status: 422,
  sentence: 'Some of it waits for your decision. Nothing leaves before each has been read.',
} as const

export const nothingCollected = {
  code: 'nothing-collected',
  status: 422,
  sentence: 'Collect first what is kept about them.',
} as const

export const objectionFirst = {
  code: 'child-objects',
  status: 422,
  sentence:
    'The child does not want this, or it is not in their best interests: it cannot be given to a parent. Refuse it with the reason.',
} as const

export const notWithheld = {
  code: 'decision-not-withheld',
  status: 422,
  sentence: `A decision about the family is never kept back from whoever asks for their own data${ourPromise('decisions-left-to-their-makers')}. Take out names in it, if they are somebody else’s.`,
} as const

export const tooLateToExtend = {
  code: 'too-late-to-extend',
  status: 422,
  sentence:
    'The first month is over: they had to be told of an extension within it. Answer now, and say that it is late.',
} as const
