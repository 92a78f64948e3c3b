import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { fileSeals } from '#rooms/vault'
import { caseReference } from './case-reference.ts'
import { openDueDate } from './due-date-words.ts'

/** A date that still counts, as a line of Today. Days are texts like 2026-11-22. */
export interface OpenDueDate {
  readonly id: string
  readonly case: string
  readonly file: string
  readonly reference: string
  readonly kind: 'computed' | 'entered'
  readonly due: string
  readonly safe: string | null
  readonly holder: string
  readonly hearing: boolean
  readonly worker: string | null
  /** What is done by then; empty where the file is not open to whoever asks. */
  readonly what: string
}

interface Row {
  id: string
  case_id: string
  file: string
  file_reference: number
  number: number
  kind: 'computed' | 'entered'
  due_on: string
  safe_on: string | null
  duty_holder: string
  hearing: boolean
  worker: string | null
  sealed_words: Buffer
  version: number
}

/**
 * The dates of open cases that were neither met nor dropped, the earliest first: of one worker or of everybody, up to a
 * day, only hearings, at most `most`. Two statements, along the index of open dates.
 */
export async function openDueDates(
  desk: Desk,
  {
    worker,
    until,
    hearings = false,
    most = 50,
  }: { worker?: string; until?: string; hearings?: boolean; most?: number } = {},
): Promise<OpenDueDate[]> {
  const { rows } = await raw<Row>`
    select d.id, d.case_id, d.file, f.reference as file_reference, c.number, d.kind, d.due_on::text, d.safe_on::text,
      d.duty_holder, d.hearing, c.worker, d.sealed_words, d.version
    from casework.due_date d join casework.case c on c.id = d.case_id join casework.file f on f.id = d.file
    where d.met_at is null and d.dropped_at is null and c.state <> 'closed'
      and (${worker ?? null}::uuid is null or c.worker = ${worker ?? null}::uuid)
      and (${until ?? null}::date is null or d.due_on <= ${until ?? null}::date)
      and (not ${hearings}::boolean or d.hearing)
    order by d.due_on, d.id limit ${most}`.execute(desk.sql)
  const seals = await fileSeals(desk, [...new Set(rows.map(({ file }) => file))])
  return rows.map(row => {
    const seal = seals.get(row.file)
    return {
      id: row.id,
      case: row.case_id,
      file: row.file,
      reference: caseReference(row.file_reference, row.number),
      kind: row.kind,
      due: row.due_on,
      safe: row.safe_on,
      holder: row.duty_holder,
      hearing: row.hearing,
      worker: row.worker,
      what: seal ? openDueDate(seal, row).what : '',
    }
  })
}
