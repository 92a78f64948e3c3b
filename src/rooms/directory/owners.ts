import type { Desk } from '#platform/desk.ts'
import { caseworkers, namesOf } from '#rooms/people'

/** Who can see to the next check of an entry, in the order of names. */
export async function owners(desk: Desk): Promise<{ id: string; name: string }[]> {
  const names = await namesOf(desk, await caseworkers(desk))
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}
