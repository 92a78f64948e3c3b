/** What one step of the check came to. */
export interface Outcome {
  /** Tests that passed, failed and were left out; a step that runs no tests has none. */
  tests: { passed: number; failed: number; skipped: number }
  /** Why the step is red, for people; empty when it is green. */
  faults: string[]
}

/** A step without tests: green when there are no faults. */
export function withoutTests(faults: string[]): Outcome {
  return { tests: { passed: 0, failed: 0, skipped: 0 }, faults }
}
