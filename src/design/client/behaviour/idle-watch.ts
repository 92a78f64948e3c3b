/** Remembers when a page was last touched; times in milliseconds, from whatever clock is handed in. */
export function idleWatch(limit: number, now: number) {
  let last = now
  return {
    touched: (at: number) => {
      last = at
    },
    isIdle: (at: number) => at - last >= limit,
  }
}
