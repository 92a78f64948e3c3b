import type { Desk } from '#platform/desk.ts'
import type { Tables } from '../schema/tables.ts'

/** The service's own rules of sharing. */
export const rulesOfSharing = ({ sql }: Desk) =>
  sql
    .withTables<Tables>()
    .selectFrom('permissions.rules')
    .select(['second_look', 'version'])
    .executeTakeFirst()
