import type { Database } from '#platform/database.ts'
import { howMuchThereIs } from '#rooms/casework'

/** In one sentence how much of what there is in a demo; only counts, which anybody who may sign in could make. */
export async function whatWasMade(database: Database): Promise<string> {
  const { files, contacts, cases, open } = await database.as(
    { person: null, roles: ['coordinator'] },
    howMuchThereIs,
  )
  const n = (count: number) => count.toLocaleString('en-GB')
  return `Made: ${n(files)} files with ${n(contacts)} contacts and ${n(cases)} cases, ${n(open)} of them open.`
}
