import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'

/** A file in which nothing has happened for long. */
export interface FileAtRest {
  readonly file: string
  readonly reference: number
  readonly last: Date
  readonly hasCase: boolean
}

/**
 * Files whose last contact was before a day, the longest at rest first: before one day where they have no case, before
 * another where they have had one. Files with an open case, and those named in `without`, are left out.
 */
export async function filesAtRest(
  { sql }: Desk,
  {
    enquiries,
    casework,
    without = [],
    most = 50,
  }: { enquiries: Date; casework: Date; without?: readonly string[]; most?: number },
): Promise<FileAtRest[]> {
  const { rows } = await raw<FileAtRest>`
    select f.id as file, f.reference, rest.last, cases.has_case as "hasCase"
    from casework.file f
    cross join lateral (
      select greatest(f.opened_at, max(c.at)) as last from casework.contact c where c.file = f.id) rest
    cross join lateral (
      select count(*) > 0 as has_case, coalesce(bool_or(c.state <> 'closed'), false) as has_open
      from casework.case c where c.file = f.id) cases
    where f.merged_into is null and f.opened_at < ${enquiries} and not cases.has_open
      and rest.last < case when cases.has_case then ${casework}::timestamptz else ${enquiries}::timestamptz end
      and not f.id = any(${[...without]}::uuid[])
    order by rest.last limit ${most}`.execute(sql)
  return rows
}
