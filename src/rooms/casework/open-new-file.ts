import type { Desk } from '#platform/desk.ts'
import { Refusal } from '#platform/refusal.ts'
import { type FileSeal, newFileSeal } from '#rooms/vault'
import { enterPerson } from './families/enter-person.ts'
import { nameOf, type PersonDetails } from './person-details.ts'
import type { Tables } from './schema/tables.ts'

/** Somebody new as they come in: nothing of it is needed. */
export interface NewCaller {
  readonly callerName?: string | undefined
  readonly phone?: string | undefined
  readonly childName?: string | undefined
  readonly relation?: string | undefined
  readonly safeToContact?: string | undefined
  readonly interpreter?: string | undefined
}

/** Opens a file for a family that has none: its key, its reference, and whoever was named, sealed and findable. */
export async function openNewFile(desk: Desk, file: string, caller: NewCaller): Promise<FileSeal | Refusal> {
  const seal = await newFileSeal(desk, file)
  if (seal instanceof Refusal) return seal
  await desk.sql
    .withTables<Tables>()
    .insertInto('casework.file')
    .values({ id: file, opened_by: desk.person?.id ?? '', opened_at: desk.now })
    .execute()
  const parent = detailsOf(caller)
  await Promise.all([
    Object.values(parent).some(Boolean) && enterPerson(desk, file, seal, 'parent', parent),
    caller.childName && enterPerson(desk, file, seal, 'child', { name: nameOf(caller.childName) }),
  ])
  return seal
}

function detailsOf({ callerName = '', ...caller }: NewCaller): PersonDetails {
  const { phone, relation, safeToContact, interpreter } = caller
  const given = Object.entries({ phone, relation, safeToContact, interpreter }).flatMap(([field, text]) => {
    const kept = nameOf(text ?? '')
    return kept ? [[field, kept]] : []
  })
  return { name: nameOf(callerName), ...Object.fromEntries(given) }
}
