import type { Desk } from '#platform/desk.ts'
import type { Tables } from '../../schema/tables.ts'

/** The mark that stands on a file, of one of the two kinds; undefined where there is none. */
export const standingMark = (
  { sql }: Desk,
  table: 'permissions.processing_limit' | 'permissions.legal_hold',
  file: string,
) =>
  sql
    .withTables<Tables>()
    .selectFrom(table)
    .select(['id', 'by', 'at', 'version', 'sealed_words'])
    .where('file', '=', file)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
