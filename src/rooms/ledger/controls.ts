import type { Control } from '#platform/control.ts'
import { ledgerSealed } from './controls/ledger-sealed.ts'

/** What this room can prove of the promises that families were made. */
export const ledgerControls: readonly Control[] = [ledgerSealed]
