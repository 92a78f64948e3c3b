import { CASEWORKERS } from '#platform/who.ts'

/** Who goes to meetings with families: those who work with them, and the volunteer to whom the file was opened. */
export const ATTENDERS = [...CASEWORKERS, 'volunteer'] as const
