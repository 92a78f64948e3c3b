import { ourPromise } from '#platform/our-promise.ts'

/** What writing or sending a letter may refuse: each names what to do. */
export const whichCase = {
  code: 'which-case',
  status: 422,
  sentence: 'Choose the case that this letter tells of.',
} as const

export const whichContact = {
  code: 'which-contact',
  status: 422,
  sentence: 'Choose the contact that this letter sums up.',
} as const

export const notWithFamily = {
  code: 'not-with-family',
  status: 422,
  sentence: 'This contact was with somebody who asked us, not with the family. Choose one with the family.',
} as const

export const nobodyYet = {
  code: 'nobody-yet',
  status: 422,
  sentence: 'Nobody works on this case yet. Once somebody does, this letter says who.',
} as const

export const notForThem = {
  code: 'letter-not-for-them',
  status: 422,
  sentence: `A letter goes to a parent or carer or to the young person, and in a young person’s own file to nobody else. Nothing goes to anybody else without permission${ourPromise('nothing-shared-unpermitted')}.`,
} as const

export const sentAlready = {
  code: 'sent-already',
  status: 409,
  sentence: 'This letter was sent already. It stays as it was sent; for anything more write another.',
} as const

export const letterChanged = {
  code: 'letter-changed',
  status: 409,
  sentence: 'Something in this letter changed since you looked at it. Read it as it is now, then send it.',
} as const

export const mindFirst = {
  code: 'mind-first',
  status: 422,
  sentence: 'Read what is to be minded before this letter goes, and say that you have.',
} as const

export const notTheirWay = {
  code: 'not-their-way',
  status: 422,
  sentence:
    'They did not choose this way. The whole letter goes by e-mail only where the family chose so, and a notice only where they chose e-mail. Ask them first, and write it down with their details.',
} as const

export const noMailAddress = {
  code: 'no-mail-address',
  status: 422,
  sentence: 'No e-mail address of theirs is known to which it could go.',
} as const

export const inTheirName = {
  code: 'in-their-name',
  status: 422,
  sentence: `This speaks in the name of the council, a school or another body. We write for our own service and for nobody else${ourPromise('never-in-the-councils-name')}. Take that out.`,
} as const
