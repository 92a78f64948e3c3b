import { sql as raw, type Transaction } from 'kysely'
import { z } from 'zod'
import { ShownClause } from './assess/shown.ts'

const PublishedClause = ShownClause.extend({ since: z.string() })
export type PublishedClause = z.infer<typeof PublishedClause>

/** What anybody may read of how the promises stand. */
export interface Published {
  readonly day: string
  readonly profile: string
  /** Which version of the service's own policy; 0 where it stood as it came. */
  readonly policyNumber: number
  readonly at: Date
  readonly seenAt: Date
  readonly seal: { readonly size: number; readonly words: string } | undefined
  readonly clauses: readonly PublishedClause[]
}

/** What was published last; undefined while nothing was. */
export async function publishedNow(sql: Transaction<unknown>): Promise<Published | undefined> {
  const { rows } = await raw<{
    day: string
    profile: string
    policy_number: number
    at: Date
    seen_at: Date
    seal_size: number | null
    seal_words: string | null
    states: unknown
  }>`
    select day::text, profile, policy_number, at, seen_at, seal_size::int, seal_words, states
    from assurance.published order by at desc, id limit 1`.execute(sql)
  const [row] = rows
  if (!row) return undefined
  const { day, profile, policy_number: policyNumber, at, seen_at: seenAt } = row
  const { seal_size: size, seal_words: words } = row
  const seal = size === null || words === null ? undefined : { size, words }
  return { day, profile, policyNumber, at, seenAt, seal, clauses: PublishedClause.array().parse(row.states) }
}
