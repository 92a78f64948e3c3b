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
  const names = await namesIn(
    desk,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, reference, last_contact }) => ({
    file: id,
    reference: referenceInWords(reference),
    ...(names.get(id) ?? { name: '', initials: '' }),
    lastContact: last_contact,
  }))
}

/** Who each file is known by: its first person with a name, parents before children. */
async function namesIn(
  desk: Desk,
  files: string[],
): Promise<Map<string, Pick<FamilyLine, 'name' | 'initials'>>> {
  const [seals, people] = await Promise.all([fileSeals(desk, files), peopleOf(desk, files)])
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
    .where('file', 'in', files)
    .orderBy('kind', 'desc')
    .execute()
}

function nameIn(
  seal: FileSeal,
  { id, sealed_details, version }: { id: string; sealed_details: Buffer; version: number },
): string {
  const place = { field: 'casework.person.sealed_details', row: id, version } as const
  return PersonDetails.parse(JSON.parse(seal.open(sealed_details, place))).name
}
