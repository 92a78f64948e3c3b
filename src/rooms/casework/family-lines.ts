import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { type FileSeal, fileSeals } from '#rooms/vault'
import { initialsOf, PersonDetails } from './person-details.ts'
import { referenceInWords } from './reference.ts'
import type { Tables } from './schema/tables.ts'

/** A family as one line of a list. */
export interface FamilyLine {
  readonly file: string
  readonly reference: string
  readonly initials: string
  readonly name: string
  readonly lastContact: Date | null
}

/** Who a family is in a list: its reference, and the name of whoever it is known by. */
export type FamilyName = Pick<FamilyLine, 'file' | 'reference' | 'initials' | 'name'>

/**
 * The lines of these files, in their order, at most `most`; files that this person may not see are left out by the
 * row policies. Three statements, however many files.
 */
export async function familyLines(
  desk: Desk,
  files: readonly string[],
  most: number = files.length,
): Promise<FamilyLine[]> {
  if (files.length === 0) return []
  const { rows } = await raw<{ id: string; reference: number; last_contact: Date | null }>`
    select f.id, f.reference, (select max(c.at) from casework.contact c where c.file = f.id) as last_contact
    from casework.file f join unnest(${files}::uuid[]) with ordinality as asked (id, place) on f.id = asked.id
    order by asked.place limit ${most}`.execute(desk.sql)
  const ids = rows.map(({ id }) => id)
  const names = await namesIn(desk, ids, fileSeals(desk, ids))
  return rows.map(row => ({ ...named(row, names), lastContact: row.last_contact }))
}

/** The same by file and without the last contact, where the files' keys are at hand already or asked for. */
export async function familyNames(
  desk: Desk,
  files: readonly string[],
  seals: Seals,
): Promise<Map<string, FamilyName>> {
  if (files.length === 0) return new Map()
  const [{ rows }, names] = await Promise.all([
    raw<{ id: string; reference: number }>`
      select id, reference from casework.file where id = any(${files}::uuid[])`.execute(desk.sql),
    namesIn(desk, files, seals),
  ])
  return new Map(rows.map(row => [row.id, named(row, names)]))
}

type Seals = ReadonlyMap<string, FileSeal> | Promise<ReadonlyMap<string, FileSeal>>
type Names = Map<string, Pick<FamilyLine, 'name' | 'initials'>>

const named = ({ id, reference }: { id: string; reference: number }, names: Names): FamilyName => ({
  file: id,
  reference: referenceInWords(reference),
  ...(names.get(id) ?? { name: '', initials: '' }),
})

/** Who each file is known by: its first person with a name, parents before children. */
async function namesIn(desk: Desk, files: readonly string[], asked: Seals): Promise<Names> {
  const [seals, people] = await Promise.all([asked, peopleOf(desk, files)])
  const names = new Map<string, string>()
  for (const { file, ...person } of people) {
    const seal = seals.get(file)
    if (seal && !names.get(file)) names.set(file, nameIn(seal, person))
  }
  return new Map(
    [...seals.keys()].map(file => {
      const name = names.get(file) ?? ''
      return [file, { name: name || 'Not named', initials: initialsOf(name) }]
    }),
  )
}

async function peopleOf({ sql }: Desk, files: readonly string[]) {
  if (files.length === 0) return []
  return sql
    .withTables<Tables>()
    .selectFrom('casework.person')
    .select(['id', 'file', 'sealed_details', 'version'])
    .where('file', '=', raw<string>`any(${files}::uuid[])`)
    .orderBy('kind', 'desc')
    .execute()
}

function nameIn(
  seal: FileSeal,
  { id, sealed_details, version }: { id: string; sealed_details: Buffer; version: number },
): string {
  const place = { field: 'casework.person.sealed_details', row: id, version } as const
  return Named.parse(JSON.parse(seal.open(sealed_details, place))).name
}

const Named = PersonDetails.pick({ name: true })
