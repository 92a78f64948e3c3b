import { ourPromise } from '#platform/our-promise.ts'

/** Why something does not leave. None of these can be overridden: what is missing is done first, or it stays here. */
export const noGround = {
  code: 'no-ground',
  status: 422,
  sentence: `No permission covers this any more, so it does not leave${ourPromise('nothing-shared-unpermitted')}. Ask the family, record a permission, or take the part out.`,
} as const

export const notCovered = {
  code: 'not-covered',
  status: 422,
  sentence: `Part of this is not covered by the permission, so it does not leave${ourPromise('nothing-shared-unpermitted')}.`,
} as const

export const leftAlready = {
  code: 'left-already',
  status: 409,
  sentence: 'This has left already. It stays on the list as it left.',
} as const

export const changedSince = {
  code: 'disclosure-changed',
  status: 409,
  sentence: 'What would leave has changed since you read it. Read it again, then send it.',
} as const

export const secondLookFirst = {
  code: 'second-look-first',
  status: 422,
  sentence:
    'A second person looks at this before it leaves. Ask a colleague to open it; where you are alone on duty, write why it cannot wait.',
} as const

export const ownWork = {
  code: 'own-work',
  status: 422,
  sentence: 'The second look is somebody else’s: you wrote this version yourself.',
} as const

export const nothingToSend = {
  code: 'nothing-to-send',
  status: 422,
  sentence: 'There is nothing in it yet: write something, or choose what goes along.',
} as const

export const noAddress = {
  code: 'no-address-to-share',
  status: 422,
  sentence: 'Write the e-mail address that it goes to, such as name@school.example.',
} as const

export const tooBigToMail = {
  code: 'too-big-to-mail',
  status: 422,
  sentence: 'The papers are larger than 10 MB together, which many mail servers refuse. Print it instead.',
} as const

export const sayWhatIsOrdered = {
  code: 'say-what-is-ordered',
  status: 422,
  sentence: 'Write who ordered it, the date of the order and its number: without them nothing is passed on.',
} as const

export const whyNotTold = {
  code: 'why-not-told',
  status: 422,
  sentence: 'Write why the family is not told. Where nothing speaks against it, they are.',
} as const

export const theirGround = {
  code: 'not-to-talk',
  status: 422,
  sentence: 'This permission does not let us talk with them.',
} as const

export const wholeOrNot = {
  code: 'whole-or-not-at-all',
  status: 422,
  sentence:
    'Parts are taken out of PDFs, photos (JPEG, PNG) and plain texts only. A paper of any other kind goes whole, or not at all.',
} as const

export const noPagesInText = {
  code: 'no-pages-in-a-text',
  status: 422,
  sentence: 'A plain text has no pages. Leave this empty, and write the words to black out.',
} as const
