import type { Role } from '#platform/who.ts'

/** The service's group, and whoever writes for it. */
export const GROUP = ['chair', 'vice-chair', 'clerk', 'group-member'] as const satisfies Role[]
/** Those who see how promises stand: who leads the service, and its group. */
export const WATCHERS = ['coordinator', 'deputy', 'reviewer', ...GROUP] as const satisfies Role[]
