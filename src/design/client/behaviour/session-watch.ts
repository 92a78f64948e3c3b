const WARNING_MS = 5 * 60_000

/** What is to be said at a moment: nothing, that it ends soon unless asked for, that it ends for good, that it has ended. */
export type SessionState = 'none' | 'idle' | 'last' | 'over'

/**
 * Knows when a session ends: `idle` after the last request, and `left` from now on in any case. All in milliseconds,
 * from whatever clock is handed in.
 */
export function sessionWatch(now: number, idle: number, left: number) {
  const end = now + left
  let last = now
  let isTold = false
  return {
    /** A request went out at this time. */
    asked: (at: number) => {
      last = at
    },
    stateAt(at: number): SessionState {
      if (at >= end || at - last >= idle) return 'over'
      if (at - last >= idle - WARNING_MS) return 'idle'
      if (at < end - WARNING_MS || isTold) return 'none'
      isTold = true
      return 'last'
    },
  }
}
