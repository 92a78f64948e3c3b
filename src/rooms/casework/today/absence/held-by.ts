import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { addDays, dateAt } from '#rooms/facts'

/** Hearings so far ahead come first when work is handed over. */
const WEEKS = 4

/** A case that somebody holds, open or resting. */
export interface HeldCase {
  readonly case: string
  readonly file: string
  readonly fileReference: number
  readonly number: number
  readonly issue: string
  readonly level: number
  /** The next hearing within four weeks, like 2026-11-22; null where there is none. */
  readonly hearing: string | null
}

/** A promise, a request, an unsent letter or a sheet of paper to see back that somebody holds; `case` where it belongs to one. */
export interface HeldThing {
  readonly id: string
  readonly file: string | null
  readonly case: string | null
}

/** All that is open and somebody's. */
export interface Held {
  readonly cases: readonly HeldCase[]
  readonly promises: readonly HeldThing[]
  readonly requests: readonly HeldThing[]
  readonly letters: readonly HeldThing[]
  /** Sheets that are out, and that they see back. */
  readonly papers: readonly HeldThing[]
}

/** What somebody holds that is open to whoever asks, hearings within four weeks first; `toHand` holds it until the act is over. */
export async function heldBy(desk: Desk, person: string, toHand = false): Promise<Held> {
  const [cases, promises, requests, letters, papers] = await Promise.all([
    casesOf(desk, person, toHand),
    things(
      desk,
      raw`
      select id, file, case_id as case from casework.promise
      where owner = ${person}::uuid and kept_at is null and let_go_at is null order by due_at ${lock(toHand)}`,
    ),
    things(
      desk,
      raw`
      select id, null as file, null as case from casework.request
      where claimed_by = ${person}::uuid and ended_at is null order by received_at ${lock(toHand)}`,
    ),
    things(
      desk,
      raw`
      select id, file, case_id as case from casework.letter
      where by = ${person}::uuid and sent_at is null order by at ${lock(toHand)}`,
    ),
    things(
      desk,
      raw`
      select id, file, case_id as case from casework.paper_out
      where minded_by = ${person}::uuid and ended_at is null order by due_back_on ${lock(toHand)}`,
    ),
  ])
  return { cases, promises, requests, letters, papers }
}

const lock = (toHand: boolean) => (toHand ? raw`for update` : raw``)

async function things({ sql }: Desk, statement: ReturnType<typeof raw>): Promise<HeldThing[]> {
  return (await statement.execute(sql)).rows as HeldThing[]
}

async function casesOf({ sql, now }: Desk, person: string, toHand: boolean): Promise<HeldCase[]> {
  const today = dateAt(now)
  const { rows } = await raw<HeldCase>`
    select c.id as case, c.file, f.reference as "fileReference", c.number, c.issue, c.level,
      (select min(d.due_on)::text from casework.due_date d
        where d.case_id = c.id and d.hearing and d.met_at is null and d.dropped_at is null
          and d.due_on between ${today}::date and ${addDays(today, WEEKS * 7)}::date) as hearing
    from casework.case c join casework.file f on f.id = c.file
    where c.worker = ${person}::uuid and c.state <> 'closed'
    order by hearing, c.opened_at ${toHand ? raw`for update of c` : raw``}`.execute(sql)
  return rows
}
