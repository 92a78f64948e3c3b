import { sql as raw } from 'kysely'
import type { Database } from '#platform/database.ts'

/** In one sentence how much of what there is in a demo; only counts, which anybody who may sign in could make. */
export async function whatWasMade(database: Database): Promise<string> {
  const { rows } = await database.as({ person: null, roles: ['coordinator'] }, sql =>
    raw<Record<string, string>>`
      select (select count(*) from casework.file) as files, (select count(*) from casework.contact) as contacts,
        (select count(*) from casework.case) as cases,
        (select count(*) from casework.case where state <> 'closed') as open,
        (select size from ledger.head) as entries`.execute(sql),
  )
  const [{ files, contacts, cases, open, entries } = {}] = rows
  const n = (text: string | undefined) => Number(text).toLocaleString('en-GB')
  return `Made: ${n(files)} files with ${n(contacts)} contacts and ${n(cases)} cases, ${n(open)} of them open; ${n(entries)} entries in the ledger.`
}
