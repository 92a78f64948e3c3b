import { sql as raw, type Transaction } from 'kysely'

/** What the group said of a day's board. */
export interface GroupLook {
  readonly day: string
  readonly at: Date
  readonly remark: string
}

/** When the group looked and what it said, the latest first; who of it is nobody's business here. */
export async function groupLooks(sql: Transaction<unknown>): Promise<GroupLook[]> {
  const { rows } = await raw<GroupLook>`
    select day::text, at, remark from assurance.group_look order by at desc, id limit 50`.execute(sql)
  return rows
}
