import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { type OrganisationBrief, organisationsNamed } from '#rooms/directory'
import { type Fact, factsNamed } from '#rooms/facts'
import type { FileSeal } from '#rooms/vault'
import { type ContactShown, openContacts } from '../calls/contacts-of.ts'
import type { FilePromise } from '../calls/promises-of-file.ts'
import type { Tables } from '../schema/tables.ts'

/** A contact with all that went with it. */
export interface Call {
  readonly contact: ContactShown
  /** Options and facts as they stand now; one that is no longer in force is left out. */
  readonly options: readonly Fact[]
  readonly facts: readonly Fact[]
  readonly signposts: readonly OrganisationBrief[]
  /** What was promised in it and stands open. */
  readonly promises: readonly Pick<FilePromise, 'kind' | 'dueAt'>[]
}

/** A contact of this file, opened; undefined where there is none. */
export async function callOf(
  desk: Desk,
  seal: FileSeal,
  file: string,
  id: string,
): Promise<Call | undefined> {
  const row = await rowOf(desk, file, id)
  if (!row) return undefined
  const [[contact], given, promises] = await Promise.all([
    openContacts(desk, seal, [row]),
    givenIn(desk, id),
    promisesIn(desk, id),
  ])
  if (!contact) return undefined
  const named = (what: Given['what']) => given.filter(one => one.what === what).map(one => one.named)
  const known = await factsNamed(desk, [...named('option'), ...named('fact')])
  const standing = (ids: readonly string[]) =>
    ids.flatMap(one => known.get(one) ?? []).filter(({ state }) => state !== 'withdrawn')
  return {
    contact,
    options: standing(named('option')).sort((a, b) => a.title.localeCompare(b.title, 'en-GB')),
    facts: standing(named('fact')),
    signposts: await organisationsNamed(desk, named('signpost')),
    promises: promises.map(({ kind, due_at }) => ({ kind: kind as FilePromise['kind'], dueAt: due_at })),
  }
}

const rowOf = ({ sql }: Desk, file: string, id: string) =>
  sql
    .withTables<Tables>()
    .selectFrom('casework.contact')
    .selectAll()
    .where('id', '=', id)
    .where('file', '=', file)
    .executeTakeFirst()

interface Given {
  readonly what: 'option' | 'fact' | 'signpost'
  readonly named: string
}

/** What was explained, given and named in a contact, each once. */
async function givenIn({ sql }: Desk, contact: string): Promise<Given[]> {
  const { rows } = await raw<Given>`
    select 'option' as what, option as named from casework.option_explained where contact = ${contact}
    union select 'fact', fact from casework.information_given where contact = ${contact}
    union select 'signpost', organisation::text from casework.signpost where contact = ${contact}`.execute(
    sql,
  )
  return rows
}

const promisesIn = ({ sql }: Desk, contact: string) =>
  sql
    .withTables<Tables>()
    .selectFrom('casework.promise')
    .select(['kind', 'due_at'])
    .where('contact', '=', contact)
    .where('kept_at', 'is', null)
    .where('let_go_at', 'is', null)
    .orderBy('due_at')
    .execute()
