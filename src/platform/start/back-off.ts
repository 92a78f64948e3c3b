const FIRST_MS = 200
const LONGEST_MS = 5_000

/** How long to wait before starting something again that ended `times` times in a row: at once, then 0.2 s, doubled up to 5 s. */
export function backOff(times: number): number {
  return times <= 1 ? 0 : Math.min(FIRST_MS * 2 ** (times - 2), LONGEST_MS)
}
