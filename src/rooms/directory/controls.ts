import type { Control } from '#platform/control.ts'
import { directoryChecked } from './controls/directory-checked.ts'

/** What this room can prove of the promises that families were made. */
export const directoryControls: readonly Control[] = [directoryChecked]
