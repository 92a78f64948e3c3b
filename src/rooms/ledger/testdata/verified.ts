import type { Verdict } from '../verdict.ts'
import { type Known, verifyExport } from '../verify-export.ts'

/** Checks lines that are in memory. */
export function verified(lines: readonly string[], known: Known = {}): Promise<Verdict> {
  return verifyExport(
    (async function* () {
      yield* lines
    })(),
    known,
  )
}

/** What a check has shown, as one line for people who look for a fault in it. */
export const linesOf = (verdict: Verdict): string => JSON.stringify(verdict)
