import type { Desk } from '#platform/desk.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { colleaguesWith } from '#rooms/people'

/** To whom a sheet may be handed: volunteers and those who work with families, by name. */
export const whoTakesPaper = (desk: Desk): Promise<{ id: string; name: string }[]> =>
  colleaguesWith(desk, [...CASEWORKERS, 'volunteer'])
