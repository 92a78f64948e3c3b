import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { namesOf } from '#rooms/people'
import { caseReference } from './case-reference.ts'

/** A case as one line of its family's page: codes and days only, no key needed. */
export interface CaseLine {
  readonly id: string
  readonly reference: string
  /** The contact that it grew out of. */
  readonly fromContact: string | null
  readonly issue: string
  readonly level: number
  readonly state: 'open' | 'inactive' | 'closed'
  readonly isInError: boolean
  readonly worker: string | null
  /** The earliest date that was neither met nor dropped, as 2026-11-22. */
  readonly nextDate: string | null
}

interface Row {
  id: string
  number: number
  reference: number
  from_contact: string | null
  issue: string
  level: number
  state: CaseLine['state']
  in_error: boolean
  worker: string | null
  next_date: string | null
}

/** The cases of a file, open ones first and the latest first within; none where the file is not open to whoever asks. */
export async function casesOf(desk: Desk, file: string): Promise<CaseLine[]> {
  const { rows } = await raw<Row>`
    select c.id, c.number, f.reference, c.from_contact, c.issue, c.level, c.state, c.in_error, c.worker,
      (select min(d.due_on)::text from casework.due_date d
        where d.case_id = c.id and d.met_at is null and d.dropped_at is null) as next_date
    from casework.case c join casework.file f on f.id = c.file
    where c.file = ${file} order by c.state = 'closed', c.opened_at desc`.execute(desk.sql)
  const names = await namesOf(
    desk,
    rows.flatMap(({ worker }) => worker ?? []),
  )
  return rows.map(row => ({
    id: row.id,
    reference: caseReference(row.reference, row.number),
    fromContact: row.from_contact,
    issue: row.issue,
    level: row.level,
    state: row.state,
    isInError: row.in_error,
    worker: row.worker ? (names.get(row.worker) ?? 'Somebody who has left') : null,
    nextDate: row.next_date,
  }))
}
