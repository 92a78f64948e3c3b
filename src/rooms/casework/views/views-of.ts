import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import type { Owner } from './how.ts'

/** A document as one line of its family's page: codes and days only, no key needed. */
export interface ViewsLine {
  readonly id: string
  readonly owner: Owner
  readonly at: Date
  readonly isApproved: boolean
}

/** The documents of a file with when each was last changed, the latest first; none where the file is not open to whoever asks. */
export async function viewsOf({ sql }: Desk, file: string): Promise<ViewsLine[]> {
  const { rows } = await raw<{ id: string; owner: Owner; at: Date; approved: boolean }>`
    select v.id, v.owner, n.at,
      exists (select from casework.views_approval a where a.views = v.id and a.number = n.number) as approved
    from casework.views v
    join lateral (select number, at from casework.views_version where views = v.id order by number desc limit 1) n on true
    where v.file = ${file} order by n.at desc`.execute(sql)
  return rows.map(({ approved, ...row }) => ({ ...row, isApproved: approved }))
}
