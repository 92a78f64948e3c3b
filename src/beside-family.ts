import type { FamilyPart } from '#rooms/casework'
import { permissionsBeside } from '#rooms/permissions'

/** What the rooms above casework show beside a family's file and its cases, in this order. */
export const BESIDE_FAMILY: readonly FamilyPart[] = [permissionsBeside]
