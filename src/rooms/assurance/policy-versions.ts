import { sql as raw, type Transaction } from 'kysely'
import type { Thresholds } from './policy/mixed.ts'

/** One version of the service's policy: from when, why, and who changed it. */
export interface PolicyVersion {
  readonly number: number
  readonly profile: string
  readonly leftOut: readonly string[]
  readonly added: readonly string[]
  readonly standards: readonly string[]
  readonly thresholds: Thresholds
  readonly because: string
  readonly by: string
  readonly at: Date
}

/** Every version, the latest first. */
export async function policyVersions(sql: Transaction<unknown>): Promise<PolicyVersion[]> {
  const { rows } = await raw<PolicyVersion>`
    select number, profile, left_out as "leftOut", added, standards, thresholds, because, by, at
    from assurance.policy_version order by number desc`.execute(sql)
  return rows
}
