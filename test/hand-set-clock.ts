import type { Clock } from '#platform/clock.ts'

const MINUTE_MS = 60_000

/** A clock that stands still until somebody moves it. */
export interface HandSetClock extends Clock {
  /** Moves it on (or back, by less than nothing). */
  pass(minutes: number): void
}

export function handSetClock(start = '2026-11-23T10:00:00Z'): HandSetClock {
  let time = new Date(start).getTime()
  return {
    now: () => new Date(time),
    pass(minutes) {
      time += minutes * MINUTE_MS
    },
  }
}
