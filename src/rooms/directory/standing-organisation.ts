import type { Desk } from '#platform/desk.ts'
import { COLUMNS } from './organisation.ts'
import type { Tables } from './schema/tables.ts'

/** One entry as it stands, kept still until the act ends; undefined when there is none or it may not be seen. */
export const standingOrganisation = ({ sql }: Pick<Desk, 'sql'>, organisation: string) =>
  sql
    .withTables<Tables>()
    .selectFrom('directory.organisation')
    .select(COLUMNS)
    .where('id', '=', organisation)
    .forUpdate()
    .executeTakeFirst()
