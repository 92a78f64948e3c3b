import type { Clock } from '#platform/clock.ts'

/** What the watch asks and tells. */
export interface Quiet {
  readonly clock: Clock
  /** How long after the last session, in milliseconds. */
  readonly after: number
  isAnybodySignedIn(now: Date): Promise<boolean>
  /** Another process should take this one's place: what it has in memory goes with it. */
  replace(): void
}

/** Watches whether people's keys and words are still needed in this process's memory. */
export interface ForgetInTime {
  /** Somebody was let in, or an act was done: names, words and keys have passed through this process. */
  used(): void
  /** Looks whether it is time, and asks for a successor; again after as long where none has come. */
  look(): Promise<void>
}

/**
 * Dropping what was read does not take it out of memory: a process has to end for that. This one asks to be replaced
 * once nobody has been signed in for a while; never while somebody is, and not before it was used at all, so that its successor stays until it was.
 */
export function forgetInTime({ clock, after, isAnybodySignedIn, replace }: Quiet): ForgetInTime {
  let wasUsed = false
  let quietSince: Date | undefined
  return {
    used() {
      wasUsed = true
      quietSince = undefined
    },
    async look() {
      const now = clock.now()
      if (await isAnybodySignedIn(now)) return this.used()
      if (!wasUsed) return
      quietSince ??= now
      if (now.getTime() - quietSince.getTime() < after) return
      quietSince = undefined
      replace()
    },
  }
}

/** Looks every so often until it is stopped; a look that fails is made again the next time. */
export function lookEvery(milliseconds: number, watch: ForgetInTime): { stop(): void } {
  const timer = setInterval(() => watch.look().catch(() => {}), milliseconds)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
