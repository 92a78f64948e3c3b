import { closeSync, copyFileSync, openSync, statSync, truncateSync } from 'node:fs'

const LONGEST = 1_000_000

/** Keeps a log file that others append to below a megabyte (the part before is kept once, as NAME.1); gives its length. */
export function shorten(file: string, longest: number = LONGEST): number {
  closeSync(openSync(file, 'a', 0o600))
  const { size } = statSync(file)
  if (size <= longest) return size
  copyFileSync(file, `${file}.1`)
  truncateSync(file)
  return 0
}
