import type { Desk } from '#platform/desk.ts'
import { namesOf } from '#rooms/people'
import type { Tables } from '../schema/tables.ts'
import { PERSONA_KINDS, type PersonaKind } from './persona-kinds.ts'

/** Somebody invented into whose shoes one may step. */
export interface Persona {
  readonly person: string
  readonly name: string
  readonly kind: PersonaKind
}

/** The personas of a demo in the order of the first page; none where families are real, whoever asks. */
export async function personas(desk: Desk): Promise<Persona[]> {
  const rows = await desk.sql
    .withTables<Tables>()
    .selectFrom('service.persona')
    .select(['person', 'kind'])
    .orderBy('place')
    .execute()
  const names = await namesOf(
    desk,
    rows.map(({ person }) => person),
  )
  return rows.flatMap(({ person, kind }) => {
    const name = names.get(person)
    return name && isKind(kind) ? [{ person, name, kind }] : []
  })
}

const isKind = (kind: string): kind is PersonaKind => Object.hasOwn(PERSONA_KINDS, kind)
