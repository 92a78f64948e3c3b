import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import type { FileToCompare } from '#rooms/interests'
import { grantedFiles } from '#rooms/vault'
import { filesToCompare } from './file-to-compare.ts'
import { requestsToCompare } from './request-to-compare.ts'

/** What whoever acts works on at present: the files of their open cases and those opened to them, and requests they have. */
export async function workedOn(desk: Desk): Promise<FileToCompare[]> {
  const { rows: cases } = await raw<{ file: string }>`
    select distinct file from casework.case
    where worker = ${desk.person?.id ?? null}::uuid and state <> 'closed'`.execute(desk.sql)
  const { rows: requests } = await raw<{ id: string }>`
    select id from casework.request
    where claimed_by = ${desk.person?.id ?? null}::uuid and ended_at is null`.execute(desk.sql)
  const files = await filesToCompare(desk, [...cases.map(({ file }) => file), ...(await grantedFiles(desk))])
  return [
    ...files,
    ...(await requestsToCompare(
      desk,
      requests.map(({ id }) => id),
    )),
  ]
}
