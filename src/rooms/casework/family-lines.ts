import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { Refusal } from '#platform/refusal.ts'
import { openPeople } from './open-people.ts'
import { initialsOf } from './person-details.ts'
import { referenceInWords } from './reference.ts'

/** A family as one line of a list. */
export interface FamilyLine {
  readonly file: string
  readonly reference: string
  readonly initials: string
  readonly name: string
  readonly lastContact: Date | null
}

/** The lines of these files, in their order; files that this person may not see are left out by the row policies. */
export async function familyLines(desk: Desk, files: readonly string[]): Promise<FamilyLine[]> {
  if (files.length === 0) return []
  const { rows } = await raw<{ id: string; reference: number; last_contact: Date | null }>`
    select f.id, f.reference, (select max(c.at) from casework.contact c where c.file = f.id) as last_contact
    from casework.file f where f.id = any(${files}::uuid[]) order by array_position(${files}::uuid[], f.id)`.execute(
    desk.sql,
  )
  const lines = rows.map(async ({ id, reference, last_contact }) => ({
    file: id,
    reference: referenceInWords(reference),
    ...(await namesIn(desk, id)),
    lastContact: last_contact,
  }))
  return Promise.all(lines)
}

async function namesIn(desk: Desk, file: string): Promise<{ name: string; initials: string }> {
  const people = await openPeople(desk, file)
  if (people instanceof Refusal) return { name: '', initials: '' }
  const name = people.find(({ name }) => name)?.name ?? ''
  return { name: name || 'Not named', initials: initialsOf(name) }
}
