import type { Desk } from '#platform/desk.ts'
import { standingService } from '#rooms/service'
import { type Mixture, mixed, type Thresholds } from './policy/mixed.ts'
import type { Policy } from './policy/policy.ts'
import type { Tables } from './schema/tables.ts'

/** The policy that the service works under, and which version of it; undefined while no service is set up. */
export interface StandingPolicy extends Omit<Policy, 'standards'>, Mixture {
  /** 0 as long as the profile chosen at the setting up stands as it came. */
  readonly number: number
}

/** The policy as it stands now: the profile that was chosen first, or the latest mixture. */
export async function standingPolicy(
  desk: Pick<Desk, 'sql'>,
  policies: ReadonlyMap<string, Policy>,
): Promise<StandingPolicy | undefined> {
  const [service, version] = await Promise.all([standingService(desk), latestVersion(desk)])
  if (!service) return undefined
  const base = policies.get(version?.profile ?? service.profile)
  if (!base) return undefined
  const { number = 0, left_out: leftOut = [], added = [], standards = [] } = version ?? {}
  const mixture = { leftOut, added, standards, thresholds: (version?.thresholds ?? {}) as Thresholds }
  return { ...mixed(policies, base, mixture), number, ...mixture }
}

const latestVersion = ({ sql }: Pick<Desk, 'sql'>) =>
  sql
    .withTables<Tables>()
    .selectFrom('assurance.policy_version')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
