import type { RefusalKind } from '#platform/refusal.ts'

export const coverIsAway: RefusalKind = {
  code: 'cover-is-away',
  status: 422,
  sentence: 'Whoever you chose is away too. Choose somebody who is here, or nobody: then it waits on Today.',
}

export const untilBeforeFrom: RefusalKind = {
  code: 'until-before-from',
  status: 422,
  sentence: 'The last day is before the first. Mend one of them, or leave the last day empty.',
}

export const absenceOver: RefusalKind = {
  code: 'absence-over',
  status: 409,
  sentence: 'This absence is over already. Look at the team again.',
}
