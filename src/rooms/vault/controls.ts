import type { Control } from '#platform/control.ts'
import { discreteDatabase } from './controls/discrete-database.ts'
import { recoverySheets } from './controls/recovery-sheets.ts'

/** What this room can prove of the promises that families were made. */
export const vaultControls: readonly Control[] = [discreteDatabase, recoverySheets]
