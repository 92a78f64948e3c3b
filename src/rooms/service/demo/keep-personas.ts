import { seal } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Tables } from '../schema/tables.ts'
import { PERSONA_KINDS, type PersonaKind } from './persona-kinds.ts'

/** Somebody of the story, with the password that it gave them. */
export interface NewPersona {
  readonly person: string
  readonly kind: PersonaKind
  readonly password: string
}

/** Lets these be stepped into. Only within the story of a demo, whose transaction acts as the storyteller. */
export async function keepPersonas(
  { sql, secret }: Pick<Desk, 'sql' | 'secret'>,
  all: readonly NewPersona[],
) {
  const places = Object.keys(PERSONA_KINDS)
  const rows = all.map(({ person, kind, password }) => ({
    person,
    kind,
    place: places.indexOf(kind),
    sealed_password: seal(secret.derive('persona'), password, aboutPersona(person)),
  }))
  await sql.withTables<Tables>().insertInto('service.persona').values(rows).execute()
}

/** What a persona's password is bound to: its row and no other. */
export const aboutPersona = (person: string): string => `service|persona|sealed_password|${person}|1`
