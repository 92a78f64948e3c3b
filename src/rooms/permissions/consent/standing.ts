import type { PlainDate } from '#rooms/facts'

/** When a permission holds: from a day to a day, both included, and never after it was withdrawn. */
export interface Holding {
  readonly fromOn: PlainDate
  readonly untilOn: PlainDate
  readonly withdrawnAt: Date | null
}

export type Standing = 'holds' | 'not-yet' | 'ended' | 'withdrawn'

/** How a permission stands on a day. A withdrawal counts at once, whatever the days say. */
export function standingOn({ fromOn, untilOn, withdrawnAt }: Holding, day: PlainDate): Standing {
  if (withdrawnAt) return 'withdrawn'
  if (day < fromOn) return 'not-yet'
  return day > untilOn ? 'ended' : 'holds'
}

/** Days as texts compare as days do, so the last day of a year-long permission is the same day a year later. */
export const isLongerThanAYear = (fromOn: PlainDate, untilOn: PlainDate): boolean => {
  const [year = '', ...rest] = fromOn.split('-')
  const yearLater = `${String(Number(year) + 1).padStart(4, '0')}-${rest.join('-')}`
  return untilOn > (yearLater.endsWith('02-29') ? yearLater.replace('02-29', '02-28') : yearLater)
}
