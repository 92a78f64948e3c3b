import type { Selectable } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import type { Tables } from '../schema/tables.ts'

/** An agency's request as it is kept. */
export type AgencyRequestRow = Selectable<Tables['permissions.agency_request']>

/** One request; undefined where there is none, or its file is not open to whoever asks. */
export const agencyRequestRow = ({ sql }: Desk, id: string): Promise<AgencyRequestRow | undefined> =>
  sql
    .withTables<Tables>()
    .selectFrom('permissions.agency_request')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
