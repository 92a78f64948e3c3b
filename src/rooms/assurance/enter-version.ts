import type { Desk } from '#platform/desk.ts'
import type { Mixture } from './policy/mixed.ts'
import type { Tables } from './schema/tables.ts'
import type { StandingPolicy } from './standing-policy.ts'

type Changes = Partial<Mixture> & { readonly profile?: string; readonly because: string }

/** Enters the next version of the standing policy, in the name of whoever acts: as it stands, but for what is given. Gives its number. */
export async function enterVersion(
  { sql, person, now }: Pick<Desk, 'sql' | 'person' | 'now'>,
  standing: StandingPolicy,
  changes: Changes,
): Promise<number> {
  const { id: profile, leftOut, added, standards, thresholds } = standing
  const next = { profile, leftOut, added, standards, thresholds, ...changes }
  const number = standing.number + 1
  await sql
    .withTables<Tables>()
    .insertInto('assurance.policy_version')
    .values({
      ...{ number, profile: next.profile, because: next.because, by: person?.id ?? '', at: now },
      ...{ left_out: [...next.leftOut], added: [...next.added], standards: [...next.standards] },
      thresholds: JSON.stringify(next.thresholds),
    })
    .execute()
  return number
}
