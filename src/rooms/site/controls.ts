import type { Control } from '#platform/control.ts'
import { lineIsPublic } from './controls/line-is-public.ts'

/** What this room can prove of the promises that families were made. */
export const siteControls: readonly Control[] = [lineIsPublic]
