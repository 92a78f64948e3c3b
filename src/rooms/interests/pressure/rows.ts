import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import type { Tables } from '../schema/tables.ts'
import type { Copy } from './said.ts'
import type { ReportRow } from './thread.ts'

/** All reports, the newest first: how many and on which day, which is no secret here. */
export async function reportRows({ sql }: Desk): Promise<ReportRow[]> {
  const { rows } = await raw<ReportRow>`
    select id, reported_on::text as "reportedOn", closed_on::text as "closedOn"
    from interests.pressure order by closed_on is not null, reported_on desc, id`.execute(sql)
  return rows
}

/** The copies that are sealed to whoever acts as the chair. */
export const copiesOfChair = ({ sql, person }: Desk, report?: string): Promise<Copy[]> =>
  sql
    .withTables<Tables>()
    .selectFrom('interests.pressure_words')
    .select(['id', 'said', 'report', 'sealed_words'])
    .where('reader', '=', person?.id ?? null)
    .$if(report !== undefined, asked => asked.where('report', '=', report ?? null))
    .execute()

/** The copies of all who reported: each is tried with the key of whoever looks, since no row says whose it is. */
export const copiesOfReporters = ({ sql }: Desk): Promise<Copy[]> =>
  sql
    .withTables<Tables>()
    .selectFrom('interests.pressure_words')
    .select(['id', 'said', 'report', 'sealed_words'])
    .where('reader', 'is', null)
    .execute()
