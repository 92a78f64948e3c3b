import type { Policy } from './policy.ts'

type Policies = ReadonlyMap<string, Policy>

/** The policies that a service may begin with. */
export const ownPolicies = (policies: Policies): Policy[] =>
  [...policies.values()].filter(({ standards }) => !standards)

/** The sets of standards that a service may be held against, several at once. */
export const standardSets = (policies: Policies): Policy[] =>
  [...policies.values()].filter(({ standards }) => standards)
