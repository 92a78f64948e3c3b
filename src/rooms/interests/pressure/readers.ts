import type { Desk } from '#platform/desk.ts'
import type { Role } from '#platform/who.ts'
import { colleaguesWith } from '#rooms/people'
import { whoHasAPair } from '#rooms/vault'
import { NEVER_READERS } from './roles.ts'

/** Somebody to whom a report is sealed. */
export interface Reader {
  readonly id: string
  readonly name: string
}

/** To whom a report goes: the chair, or the vice chair while no chair has a key; never somebody who leads or manages. */
export async function readersOf(desk: Desk): Promise<{ readers: Reader[]; as: 'chair' | 'vice-chair' }> {
  const chairs = await withKeys(desk, ['chair'])
  if (chairs.length > 0) return { readers: chairs, as: 'chair' }
  return { readers: await withKeys(desk, ['vice-chair']), as: 'vice-chair' }
}

/** To whom a chair may hand over what they can read: another chair or vice chair. */
export const successorsOf = (desk: Desk): Promise<Reader[]> => withKeys(desk, ['chair', 'vice-chair'])

async function withKeys(desk: Desk, roles: readonly Role[]): Promise<Reader[]> {
  const shut = new Set((await colleaguesWith(desk, NEVER_READERS)).map(({ id }) => id))
  const found = (await colleaguesWith(desk, roles)).filter(
    ({ id }) => id !== desk.person?.id && !shut.has(id),
  )
  const able = await whoHasAPair(
    desk,
    found.map(({ id }) => id),
  )
  return found.filter(({ id }) => able.has(id))
}
