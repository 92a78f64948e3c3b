import type { TodayPart } from '#rooms/casework'
import { concernsToday, looksToday, manyOpenedToday, rightsToday } from '#rooms/permissions'

/** What the rooms above casework have on somebody's day, in this order. */
export const ALSO_TODAY: readonly TodayPart[] = [concernsToday, manyOpenedToday, looksToday, rightsToday]
