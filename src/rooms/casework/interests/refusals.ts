import type { RefusalKind } from '#platform/refusal.ts'

export const nobodyLeft: RefusalKind = {
  code: 'nobody-left',
  status: 422,
  sentence: 'Nobody would be left who can open this file. Name somebody else first.',
}

/** Said to those who lead, and never about themselves. */
export const possibleInterest: RefusalKind = {
  code: 'possible-interest',
  status: 409,
  sentence:
    'Something they have declared may mean this family. Judge it first, under Interests, or choose somebody else.',
}

export const interestBars: RefusalKind = {
  code: 'interest-bars',
  status: 409,
  sentence:
    'They are kept from this family, by a confirmed interest or because they were shut out of its file. Choose somebody else.',
}

export const interestAsks: RefusalKind = {
  code: 'interest-asks',
  status: 422,
  sentence:
    'They have a confirmed association with this family. Say why they are to work with it all the same, or choose somebody else.',
}
