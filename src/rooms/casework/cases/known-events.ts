import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { EVENTS, type PlainDate } from '#rooms/facts'

/**
 * The days that a case's deadlines are counted from, as far as the record knows them: what its dates were computed from
 * (the latest entry stands), and where that says nothing the day the council sent its latest letter.
 */
export async function knownEvents({ sql }: Desk, caseId: string): Promise<Record<string, PlainDate>> {
  const { rows } = await raw<{ events: Record<string, string> }>`
    select events from casework.due_date
    where case_id = ${caseId} and kind = 'computed' and dropped_at is null order by at`.execute(sql)
  const counted = Object.assign({}, ...rows.map(({ events }) => events)) as Record<string, string>
  const sent = counted['decision_notice_sent'] ?? (await latestNotice(sql, caseId))
  const all = sent ? { ...counted, decision_notice_sent: sent } : counted
  return Object.fromEntries(Object.entries(all).filter(([name]) => EVENTS.has(name)))
}

async function latestNotice(sql: Desk['sql'], caseId: string): Promise<PlainDate | undefined> {
  const { rows } = await raw<{ sent: string }>`
    select notice_sent_on::text as sent from casework.decision
    where case_id = ${caseId} and whose = 'la' and notice_sent_on is not null
    order by notice_sent_on desc limit 1`.execute(sql)
  return rows[0]?.sent
}
