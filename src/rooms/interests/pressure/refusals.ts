import type { RefusalKind } from '#platform/refusal.ts'

export const noChair: RefusalKind = {
  code: 'no-chair-to-read-it',
  status: 409,
  sentence:
    'There is no chair here who could read it, so nothing was kept. The page says what else there is.',
}

export const otherReaders: RefusalKind = {
  code: 'other-readers',
  status: 409,
  sentence:
    'Who would read it has changed since you opened this page. Nothing was kept. Look at who reads it now, then send it.',
}

export const closedAlready: RefusalKind = {
  code: 'pressure-closed',
  status: 409,
  sentence: 'This report is closed.',
}

export const nobodyToTakeOver: RefusalKind = {
  code: 'nobody-to-take-over',
  status: 409,
  sentence:
    'Only another chair or vice chair who has signed in takes them over, and nobody who also leads or manages.',
}

export const nothingToHandOver: RefusalKind = {
  code: 'nothing-to-hand-over',
  status: 409,
  sentence: 'You have no report that you could hand over.',
}
