import type { Desk } from '#platform/desk.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { colleaguesWith } from '#rooms/people'

/** Everybody else who works with families, by name. */
export const colleaguesOf = async (desk: Desk): Promise<{ id: string; name: string }[]> =>
  (await colleaguesWith(desk, CASEWORKERS)).filter(({ id }) => id !== desk.person?.id)
