import type { RefusalKind } from '#platform/refusal.ts'

export const sayWhoOrWhat: RefusalKind = {
  code: 'say-who-or-what',
  status: 422,
  sentence: 'Enter who or what it is, or choose an organisation from the directory.',
}

export const untilBeforeSince: RefusalKind = {
  code: 'until-before-since',
  status: 422,
  sentence: 'The last day is before the first. Mend one of them, or leave one empty.',
}

export const interestsStand: RefusalKind = {
  code: 'interests-stand',
  status: 409,
  sentence:
    'You have declared interests that still stand. End those that are over first, then say that you have none.',
}

export const endedAlready: RefusalKind = {
  code: 'ended-already',
  status: 409,
  sentence: 'This declaration has ended already.',
}
