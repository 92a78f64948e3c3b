import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { ourPromise } from '#platform/our-promise.ts'
import type { Missing } from './closing.ts'
import { routesMissing, sayRoutesMissing } from './routes-missing.ts'

/** What the record does not show, in a sentence with its promise, and where it is done. */
export interface MissingAtClosing {
  readonly what: Missing
  readonly says: string
  readonly where: string
}

/** What stands against closing a case: routes in a disagreement, the role never explained, a promise still open. */
export async function missingAtClosing(
  desk: Desk,
  { id, file }: { id: string; file: string },
): Promise<MissingAtClosing[]> {
  const [routes, record] = await Promise.all([routesMissing(desk, id), recordOf(desk, id, file)])
  const [missing] = routes
  return [
    ...(missing
      ? [
          {
            what: 'routes-missing',
            says: sayRoutesMissing(missing),
            where: `/cases/${id}/disagreements/${missing.disagreement}`,
          } as const,
        ]
      : []),
    ...(record.role
      ? []
      : [
          {
            what: 'role-not-explained',
            says: `The record does not show that our role was explained: impartial, confidential, no part in the council’s decisions${ourPromise('role-explained')}.`,
            where: `/families/${file}`,
          } as const,
        ]),
    ...(record.promise
      ? [
          {
            what: 'promise-open',
            says: `A promise to the family is still open. It is kept, or let go with a reason${ourPromise('promises-kept')}.`,
            where: `/families/${file}`,
          } as const,
        ]
      : []),
  ]
}

async function recordOf(
  { sql }: Desk,
  id: string,
  file: string,
): Promise<{ role: boolean; promise: boolean }> {
  const { rows } = await raw<{ role: boolean; promise: boolean }>`
    select (exists (select from casework.person where file = ${file} and role_explained_at is not null)
        or exists (select from casework.contact where file = ${file} and role_explained)) as role,
      exists (select from casework.promise where file = ${file} and (case_id = ${id} or case_id is null)
        and kept_at is null and let_go_at is null) as promise`.execute(sql)
  return rows[0] ?? { role: false, promise: false }
}
