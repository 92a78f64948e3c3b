import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { caseReference } from './case-reference.ts'
import type { ClosedBecause } from './closing.ts'
import { type CasePart, partsOf } from './parts-of-case.ts'
import type { Stage } from './stage.ts'

/** What of a case stands in clear, and of its file what the side strip shows. */
export interface CaseHead {
  readonly id: string
  readonly file: string
  readonly reference: string
  readonly issue: string
  readonly stage: Stage
  readonly level: number
  readonly state: 'open' | 'inactive' | 'closed'
  readonly worker: string | null
  /** The contact it grew out of. */
  readonly fromContact: string | null
  readonly openedAt: Date
  readonly closedAt: Date | null
  readonly closedBecause: ClosedBecause | 'opened-in-error' | null
  readonly isInError: boolean
  readonly isRoleExplained: boolean
  readonly remindersStopped: boolean
  /** Which of its parts hold anything. */
  readonly parts: ReadonlySet<CasePart>
  readonly sealed_words: Buffer
  readonly version: number
}

interface Row {
  id: string
  file: string
  number: number
  file_reference: number
  issue: string
  stage: Stage
  level: number
  state: CaseHead['state']
  worker: string | null
  from_contact: string | null
  opened_at: Date
  closed_at: Date | null
  closed_because: CaseHead['closedBecause']
  in_error: boolean
  role_explained: boolean
  reminders_stopped: boolean
  parts: CasePart[]
  sealed_words: Buffer
  version: number
}

/** A case by its id; undefined where there is none, or it is not open to whoever asks. */
export async function caseHead({ sql }: Desk, id: string): Promise<CaseHead | undefined> {
  const { rows } = await raw<Row>`
    select c.id, c.file, c.number, f.reference as file_reference, c.issue, c.stage, c.level, c.state, c.worker,
      c.from_contact, c.opened_at, c.closed_at, c.in_error, c.sealed_words, c.version,
      (select k.because from casework.closing k where k.case_id = c.id and k.reopened_at is null
        order by k.at desc limit 1) as closed_because,
      (exists (select from casework.person p where p.file = c.file and p.role_explained_at is not null)
        or exists (select from casework.contact t where t.file = c.file and t.role_explained)) as role_explained,
      f.reminders_stopped_at is not null as reminders_stopped,
      ${partsOf(raw<string>`c.id`)} as parts
    from casework.case c join casework.file f on f.id = c.file where c.id = ${id}`.execute(sql)
  const [row] = rows
  if (!row) return undefined
  return {
    id: row.id,
    file: row.file,
    reference: caseReference(row.file_reference, row.number),
    issue: row.issue,
    stage: row.stage,
    level: row.level,
    state: row.state,
    worker: row.worker,
    fromContact: row.from_contact,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    closedBecause: row.closed_because,
    isInError: row.in_error,
    isRoleExplained: row.role_explained,
    remindersStopped: row.reminders_stopped,
    parts: new Set(row.parts),
    sealed_words: row.sealed_words,
    version: row.version,
  }
}
