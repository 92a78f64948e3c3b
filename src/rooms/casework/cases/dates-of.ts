import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import { type DueDateWords, openDueDate } from './due-date-words.ts'

/** A date of a case, opened. Days are texts like 2026-11-22. */
export interface CaseDate extends DueDateWords {
  readonly id: string
  readonly kind: 'computed' | 'entered'
  readonly rule: string | null
  /** What it was counted from; empty where it was entered. */
  readonly events: Readonly<Record<string, string>>
  readonly holder: string
  readonly raw: string | null
  readonly due: string
  readonly safe: string | null
  readonly source: string
  readonly verified: string
  /** What the council claims, in the law's own words. */
  readonly exemption: string | null
  readonly hearing: boolean
  readonly metAt: Date | null
  readonly by: string
  readonly at: Date
}

interface Row {
  id: string
  kind: 'computed' | 'entered'
  rule: string | null
  events: Record<string, string>
  duty_holder: string
  raw_on: string | null
  due_on: string
  safe_on: string | null
  source: string
  verified: string
  exemption: string | null
  hearing: boolean
  sealed_words: Buffer
  by: string
  at: Date
  met_at: Date | null
  version: number
}

/** The dates of a case that were not dropped, the earliest first; those that were met are among them. */
export async function datesOf({ sql }: Desk, seal: FileSeal, caseId: string): Promise<CaseDate[]> {
  const { rows } = await raw<Row>`
    select id, kind, rule, events, duty_holder, raw_on::text, due_on::text, safe_on::text, source, verified,
      exemption, hearing, sealed_words, by, at, met_at, version
    from casework.due_date where case_id = ${caseId} and dropped_at is null order by due_on, at`.execute(sql)
  return rows.map(row => ({
    id: row.id,
    kind: row.kind,
    rule: row.rule,
    events: row.events,
    holder: row.duty_holder,
    raw: row.raw_on,
    due: row.due_on,
    safe: row.safe_on,
    source: row.source,
    verified: row.verified,
    exemption: row.exemption,
    hearing: row.hearing,
    metAt: row.met_at,
    by: row.by,
    at: row.at,
    ...openDueDate(seal, row),
  }))
}
