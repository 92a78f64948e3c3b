/** Tries that cost nothing, and after how long without one they are forgotten. An office of many is one address. */
const FREE = 5
const FREE_FROM_ONE_ADDRESS = 50
const DAY_MS = 24 * 3_600_000
const QUARTER_MS = 15 * 60_000
const WAITS_IN_MINUTES = [1, 2, 4, 8, 15]

/**
 * How many tries there are now, and until when the next one must wait: after five each, a minute, then two, four,
 * eight, and a quarter of an hour from then on. That is some hundred tries a day: enough for whoever forgets, too few
 * for whoever guesses.
 */
export function lockedUntil(
  kind: string,
  before: number,
  last: Date,
  now: Date,
): { tries: number; until: Date | undefined } {
  const isNetwork = kind === 'network'
  const isOver = now.getTime() - last.getTime() > (isNetwork ? QUARTER_MS : DAY_MS)
  const tries = (isOver ? 0 : before) + 1
  const over = tries - (isNetwork ? FREE_FROM_ONE_ADDRESS : FREE)
  if (over < 0) return { tries, until: undefined }
  const minutes = WAITS_IN_MINUTES[over] ?? WAITS_IN_MINUTES.at(-1) ?? 0
  return { tries, until: new Date(now.getTime() + minutes * 60_000) }
}
