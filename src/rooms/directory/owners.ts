import type { Desk } from '#platform/desk.ts'
import { caseworkers, namesOf } from '#rooms/people'
import { mayChange } from './may-change.ts'

/** Who can see to the next check of an entry, in the order of names; nobody for whoever may not change one. */
export async function owners(desk: Desk): Promise<{ id: string; name: string }[]> {
  if (!(await mayChange(desk))) return []
  const names = await namesOf(desk, await caseworkers(desk))
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}
