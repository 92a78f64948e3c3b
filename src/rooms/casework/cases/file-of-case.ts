import type { Desk } from '#platform/desk.ts'
import type { Tables } from '../schema/tables.ts'

/** The file that a case belongs to; undefined where there is none, or it is not open to whoever asks. */
export const fileOfCase = async ({ sql }: Desk, id: string): Promise<string | undefined> =>
  (
    await sql
      .withTables<Tables>()
      .selectFrom('casework.case')
      .select('file')
      .where('id', '=', id)
      .executeTakeFirst()
  )?.file
