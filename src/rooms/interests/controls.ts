import type { Control } from '#platform/control.ts'
import { interestsDeclared } from './controls/interests-declared.ts'

/** What this room can prove of the promises that families were made. */
export const interestsControls: readonly Control[] = [interestsDeclared]
