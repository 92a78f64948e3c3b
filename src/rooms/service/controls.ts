import type { Control } from '#platform/control.ts'
import { ownHouseStyle } from './controls/own-house-style.ts'
import { ownSite } from './controls/own-site.ts'

/** What this room can prove of the promises that families were made. */
export const serviceControls: readonly Control[] = [ownHouseStyle, ownSite]
