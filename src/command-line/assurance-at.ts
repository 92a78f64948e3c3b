import { openAssurance } from '#rooms/assurance'
import { CONTROLS } from '../controls.ts'

/** The policies that come with the product in this folder, and every room's controls. */
export const assuranceAt = (root: string) => openAssurance(root, CONTROLS)
