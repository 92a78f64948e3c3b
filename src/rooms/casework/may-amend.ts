import { LEADERS, mayPass, type Person } from '#platform/who.ts'

/** A contact is amended by whoever took it, and by those who lead; the table's own policy says the same. */
export function mayAmend(contact: { worker: string }, person: Person | undefined): boolean {
  return person !== undefined && (contact.worker === person.id || mayPass(LEADERS, person))
}
