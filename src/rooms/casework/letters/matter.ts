import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import { type CaseHead, caseHead } from '../cases/case-head.ts'
import { type CaseDate, datesOf } from '../cases/dates-of.ts'
import { type Decision, decisionsOf } from '../cases/decisions-of.ts'
import { datesKnownToFamily } from './known-to-family.ts'

/** A case as far as a letter may tell of it. */
export interface Matter {
  readonly head: CaseHead
  /** Neither met nor dropped, the earliest first, and known to the family. */
  readonly dates: readonly CaseDate[]
  /** Those of which the family was told, the latest first (R15). */
  readonly decisions: readonly Decision[]
  /** Whether something is left out because its maker has not told the family. */
  readonly leavesOut: boolean
}

/** What a letter may tell of a case: never a decision that its maker has not told the family, nor a date that shows it. */
export async function matterOf(desk: Desk, seal: FileSeal, caseId: string): Promise<Matter | undefined> {
  const head = await caseHead(desk, caseId)
  if (!head) return undefined
  const [dates, decisions] = await Promise.all([datesOf(desk, seal, caseId), decisionsOf(desk, seal, caseId)])
  return {
    head,
    dates: datesKnownToFamily(dates, decisions).filter(({ metAt }) => !metAt),
    decisions: decisions.filter(({ toldAt }) => toldAt),
    leavesOut: decisions.some(({ toldAt }) => !toldAt),
  }
}
