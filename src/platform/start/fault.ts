/** Why the program cannot start: one sentence (or one line a setting) for the person at the keyboard; exit code 1. */
export class StartFault extends Error {
  override name = 'StartFault'
}

/** The sentence to print for anything thrown while starting; a fault of our own keeps its trace. */
export function inASentence(fault: unknown): string {
  if (fault instanceof StartFault) return fault.message
  if (isDiskFull(fault)) return DISK_FULL
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
}

/** True for an error of the file system (ENOSPC, EDQUOT), of PostgreSQL (53100), or a text that says so. */
export function isDiskFull(fault: unknown): boolean {
  if (typeof fault === 'string') return /No space left on device|Disk quota exceeded/.test(fault)
  const code = (fault as { code?: unknown } | undefined)?.code
  return code === 'ENOSPC' || code === 'EDQUOT' || code === '53100'
}

export const DISK_FULL = 'The disk is full: free some space where the data folder lies, then start again.'
