import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { ISSUES } from '#rooms/facts'

/** What of a case can be told of anybody: codes and counts, coarse enough to be many families'. */
export interface Figures {
  readonly about: string
  readonly howLong: string
  readonly closed: string
  readonly optionsExplained: number
  readonly hasPerspective: boolean
  readonly isRoleExplained: boolean
  readonly reasons: number
  readonly meetings: number
}

interface Row {
  issue: string
  days: number
  closed_in: string
  options: number
  perspective: boolean
  role: boolean
  reasons: number
  meetings: number
}

/** The figures of one closed case, in one statement, without a key. The issue is the wider one, the day is its quarter. */
export async function figuresOf({ sql }: Desk, caseId: string): Promise<Figures> {
  const { rows } = await raw<Row>`
    select c.issue, coalesce(extract(day from c.closed_at - c.opened_at), 0)::int as days,
      to_char(c.closed_at at time zone 'Europe/London', '"quarter" Q "of" YYYY') as closed_in,
      (select count(distinct option)::int from casework.option_explained where case_id = c.id) as options,
      exists (select from casework.account where case_id = c.id and kind = 'perspective') as perspective,
      (exists (select from casework.person p where p.file = c.file and p.role_explained_at is not null)
        or exists (select from casework.contact t where t.file = c.file and t.role_explained)) as role,
      (select count(*)::int from casework.reason where case_id = c.id) as reasons,
      (select count(*)::int from casework.meeting where case_id = c.id and held_at is not null) as meetings
    from casework.case c where c.id = ${caseId}`.execute(sql)
  const [row] = rows
  if (!row) throw new Error('A drawn case is there.')
  return {
    about: ISSUES.get(ISSUES.get(row.issue)?.group ?? '')?.words ?? 'Something else',
    howLong: lengthInWords(row.days),
    closed: row.closed_in,
    optionsExplained: row.options,
    hasPerspective: row.perspective,
    isRoleExplained: row.role,
    reasons: row.reasons,
    meetings: row.meetings,
  }
}

function lengthInWords(days: number): string {
  if (days < 30) return 'less than a month'
  if (days < 90) return 'one to three months'
  return days < 365 ? 'three months to a year' : 'more than a year'
}
