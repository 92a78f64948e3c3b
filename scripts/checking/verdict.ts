import type { Outcome } from './outcome.ts'

/** A step that has been run, and how long it took. */
export interface Done {
  name: string
  outcome: Outcome
  seconds: number
}

/** One line for one step: its colour, its time, and its tests where it ran any. */
export function stepLine({ name, outcome, seconds }: Done): string {
  const { passed, failed, skipped } = outcome.tests
  const ran = passed + failed + skipped
  const colour = outcome.faults.length > 0 ? 'RED  ' : 'green'
  const tests = ran > 0 ? `  ${count(outcome.tests)}` : ''
  return `${colour}  ${name.padEnd(28)}${seconds.toFixed(1).padStart(6)} s${tests}`
}

/**
 * The sum: `N passed, N failed`, and `, N skipped` where there are any. A step that is red without a failing
 * test of its own counts as one failure.
 */
export function verdict(done: readonly Done[]): { line: string; green: boolean } {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const { outcome } of done) {
    total.passed += outcome.tests.passed
    total.skipped += outcome.tests.skipped
    total.failed += outcome.tests.failed || (outcome.faults.length > 0 ? 1 : 0)
  }
  return { line: count(total), green: total.failed === 0 && total.skipped === 0 && total.passed > 0 }
}

function count({ passed, failed, skipped }: Outcome['tests']): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
