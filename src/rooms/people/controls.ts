import type { Control } from '#platform/control.ts'
import { managersHaveNoReach } from './controls/managers-have-no-reach.ts'
import { sessionsEnd } from './controls/sessions-end.ts'

/** What this room can prove of the promises that families were made. */
export const peopleControls: readonly Control[] = [managersHaveNoReach, sessionsEnd]
