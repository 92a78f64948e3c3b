import { setTimeout as pause } from 'node:timers/promises'

/** One thing that somebody at the keyboard asks for; `isSave` where something is written by it. */
export interface Step {
  readonly isSave: boolean
  ask(): Promise<{ status: number }>
}

/** How long answers took, in milliseconds, and what did not work. */
export interface Took {
  readonly reads: number[]
  readonly saves: number[]
  readonly failed: string[]
}

/** Somebody who goes on until the time is over: thinks for about so long, then asks for the next thing. */
export async function goOn(
  took: Took,
  { until, thinkMs, chance, next }: { until: number; thinkMs: number; chance(): number; next(): Step },
): Promise<void> {
  while (true) {
    await pause(-Math.log(1 - chance()) * thinkMs)
    if (performance.now() > until) return
    const { isSave, ask } = next()
    const begun = performance.now()
    const { status } = await ask().catch(fault => ({ status: 0, fault }))
    const ms = performance.now() - begun
    if (status !== 200 && status !== 303) took.failed.push(`${status} after ${Math.round(ms)} ms`)
    ;(isSave ? took.saves : took.reads).push(ms)
  }
}

/** That of a hundred which one in a hundred exceeds, in whole milliseconds. */
export function ninetyNinth(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? 0)
}
