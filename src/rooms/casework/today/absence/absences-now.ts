import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { dateAt } from '#rooms/facts'

/** Somebody is away, or has left. Days are texts like 2026-11-22. */
export interface Absence {
  readonly id: string
  readonly person: string
  readonly kind: 'absent' | 'leaving'
  readonly from: string
  readonly until: string | null
  readonly cover: string | null
  /** The last day is over, and nobody has said yet that they are back. */
  readonly isOver: boolean
}

/** Absences that have begun and that nobody has ended, the earliest first: of everybody, or of one person also those to come. */
export async function absencesNow({ sql, now }: Desk, person?: string): Promise<Absence[]> {
  const today = dateAt(now)
  const { rows } = await raw<Absence>`
    select id, person, kind, from_on::text as from, until_on::text as until, cover,
      coalesce(until_on < ${today}::date, false) as "isOver"
    from casework.absence
    where ended_at is null
      and ${person ? raw`person = ${person}::uuid` : raw`from_on <= ${today}::date`}
    order by from_on, id`.execute(sql)
  return rows
}
