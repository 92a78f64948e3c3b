import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import { type Decider, type DecisionKind, openDecision, type ToldBy } from './decision.ts'

/** A decision, opened. Days are texts like 2026-11-22. */
export interface Decision {
  readonly id: string
  readonly whose: Decider
  readonly kind: DecisionKind
  readonly madeOn: string
  readonly noticeSentOn: string | null
  readonly noticeReceivedOn: string | null
  readonly toldAt: Date | null
  readonly toldBy: ToldBy | null
  readonly makerPromptedAt: Date | null
  readonly releasedBy: string | null
  readonly followUpOfferedAt: Date | null
  readonly words: string
  readonly caseWorker: string
  readonly by: string
  readonly at: Date
}

interface Row {
  id: string
  whose: Decider
  kind: DecisionKind
  made_on: string
  notice_sent_on: string | null
  notice_received_on: string | null
  told_at: Date | null
  told_by: ToldBy | null
  maker_prompted_at: Date | null
  released_by: string | null
  follow_up_offered_at: Date | null
  sealed_words: Buffer
  by: string
  at: Date
  version: number
}

/** The decisions of a case, the latest first, those included that the family does not know of yet: for those who work with it. */
export async function decisionsOf({ sql }: Desk, seal: FileSeal, caseId: string): Promise<Decision[]> {
  const { rows } = await raw<Row>`
    select d.id, d.whose, d.kind, d.made_on::text, d.notice_sent_on::text, d.notice_received_on::text, d.told_at,
      d.told_by, d.maker_prompted_at, r.by as released_by, d.follow_up_offered_at, d.sealed_words, d.by, d.at, d.version
    from casework.decision d left join casework.decision_release r on r.decision = d.id
    where d.case_id = ${caseId} order by d.made_on desc, d.at desc`.execute(sql)
  return rows.map(row => ({
    id: row.id,
    whose: row.whose,
    kind: row.kind,
    madeOn: row.made_on,
    noticeSentOn: row.notice_sent_on,
    noticeReceivedOn: row.notice_received_on,
    toldAt: row.told_at,
    toldBy: row.told_by,
    makerPromptedAt: row.maker_prompted_at,
    releasedBy: row.released_by,
    followUpOfferedAt: row.follow_up_offered_at,
    by: row.by,
    at: row.at,
    ...openDecision(seal, row),
  }))
}

/** The decisions that a summary or letter to the family may speak of: never one that its maker has not told them (R15). */
export async function decisionsKnownToFamily(
  desk: Desk,
  seal: FileSeal,
  caseId: string,
): Promise<Decision[]> {
  return (await decisionsOf(desk, seal, caseId)).filter(({ toldAt }) => toldAt !== null)
}
