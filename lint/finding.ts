/** One thing a check found: where, and the reason in a sentence. */
export interface Finding {
  /** `path/of/file.ts`, or `path/of/file.ts:12` where the line is known. */
  at: string
  says: string
}

/** Lines for people, one finding a line, in order of place. */
export function findingLines(findings: readonly Finding[]): string[] {
  return findings.map(({ at, says }) => `${at}  ${says}`).sort()
}
