import type { Control } from '#platform/control.ts'
import { backgroundShown } from './controls/background-shown.ts'
import { factsHaveSources } from './controls/facts-have-sources.ts'

/** What this room can prove of the promises that families were made. */
export const factsControls: readonly Control[] = [backgroundShown, factsHaveSources]
