import type { FamilyPart } from '#rooms/casework'
import { agencyQuestionsBeside, rightsBeside, sharingBeside } from '#rooms/permissions'

/** What the rooms above casework show beside a family's file and its cases, in this order. */
export const BESIDE_FAMILY: readonly FamilyPart[] = [agencyQuestionsBeside, sharingBeside, rightsBeside]
