import type { Control } from '#platform/control.ts'
import { declaredControls } from './controls/declared.ts'
import { groupSeesAssurance } from './controls/group-sees-assurance.ts'

/** What this room can prove itself: what was declared, and that the group looked. */
export const assuranceControls: readonly Control[] = [...declaredControls, groupSeesAssurance]
