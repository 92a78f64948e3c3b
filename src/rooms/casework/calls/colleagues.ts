import type { Desk } from '#platform/desk.ts'
import { caseworkers, namesOf } from '#rooms/people'

/** Everybody else who works with families, by name. */
export async function colleaguesOf(desk: Desk): Promise<{ id: string; name: string }[]> {
  const others = (await caseworkers(desk)).filter(id => id !== desk.person?.id)
  const names = await namesOf(desk, others)
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}
