import { openAssurance } from '#rooms/assurance'
import { CONTROLS } from '../controls.ts'

export { assess, type ClauseFound } from '#rooms/assurance'

/** The policies that come with the product in this folder, and every room's controls. */
export const assuranceAt = (root: string) => openAssurance(root, CONTROLS)
