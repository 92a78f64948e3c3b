import type { FilePerson } from '../open-people.ts'

/**
 * Whom of a file a letter may go to: parents and carers, or the young person; in a young person's own file nobody else.
 * Whoever works with the child is none of them, and neither is somebody who has left.
 */
export function addressees(
  people: readonly FilePerson[],
  { isYoungPersons }: { isYoungPersons: boolean },
): FilePerson[] {
  return people.filter(
    ({ kind, left }) => !left && (kind === 'young-person' || (kind === 'parent' && !isYoungPersons)),
  )
}

/** The lines of somebody's address on a letter, their name first; none where nobody is named. */
export function addressLines(person: FilePerson | undefined): string[] {
  if (!person) return []
  const lines = [person.name, ...(person.address ?? '').split(/\n|,\s*/)].map(line => line.trim())
  return lines.filter(line => line !== '').slice(0, 8)
}
