import type { FamilyPart, TodayPart } from '#rooms/casework'
import { concernsToday, sharingBeside } from '#rooms/permissions'

/** What the rooms above casework show beside a family's file and its cases, in this order. */
export const BESIDE_FAMILY: readonly FamilyPart[] = [sharingBeside]

/** What they say above Today's list, in this order. */
export const AHEAD_TODAY: readonly TodayPart[] = [concernsToday]
