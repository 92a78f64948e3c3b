import type { InstanceSecret } from '#platform/desk.ts'

const TRIES = 10
const WINDOW_MS = 15 * 60_000
const KNOWN_AT_MOST = 10_000

/** Failed tries by account, for each opened service; gone with the process. */
const failures = new WeakMap<InstanceSecret, Map<string, number[]>>()

/** True when this account has had ten failed tries within a quarter of an hour, whether or not it exists. */
export function isThrottled(secret: InstanceSecret, account: string, now: Date): boolean {
  return recent(secret, account, now).length >= TRIES
}

/** Counts a failed try. */
export function countFailure(secret: InstanceSecret, account: string, now: Date): void {
  const all = failures.get(secret) ?? new Map<string, number[]>()
  failures.set(secret, all)
  const times = [...recent(secret, account, now), now.getTime()]
  // Whoever failed last stands last, so that a flood of made-up addresses pushes out the oldest only.
  all.delete(account)
  all.set(account, times)
  const [oldest] = all.keys()
  if (all.size > KNOWN_AT_MOST && oldest !== undefined) all.delete(oldest)
}

/** A right password starts the count anew. */
export const forgetFailures = (secret: InstanceSecret, account: string) =>
  failures.get(secret)?.delete(account)

function recent(secret: InstanceSecret, account: string, now: Date): number[] {
  const times = failures.get(secret)?.get(account) ?? []
  return times.filter(time => now.getTime() - time < WINDOW_MS)
}
