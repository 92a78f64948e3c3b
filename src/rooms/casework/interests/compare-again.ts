import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { mayWorkWithAll } from './may-work-with.ts'

/**
 * Somebody new has come into a file, or is known by other details: those who work with the family, and those
 * who go to a meeting of theirs, are compared again. Those who lead are asked; nobody is taken from a family by it. For an act that runs as the registrar.
 */
export async function compareAgain(desk: Desk, file: string): Promise<void> {
  await mayWorkWithAll(desk, await workersOn(desk, file), [file], 'file')
}

async function workersOn({ sql }: Desk, file: string): Promise<string[]> {
  const { rows } = await raw<{ worker: string }>`
    select worker from casework.case where file = ${file} and worker is not null and state <> 'closed'
    union select person from vault.open_file_grant where file = ${file}
    union select a.person from casework.attendance a join casework.meeting m on m.id = a.meeting
      where m.file = ${file} and m.held_at is null and m.cancelled_at is null`.execute(sql)
  return rows.map(({ worker }) => worker)
}
