import { dayMonthYear, type PlainDate, readDate } from '#rooms/facts'

/** Days on which the service is closed, the first and the last. */
export interface ClosedDays {
  readonly from: PlainDate
  readonly until: PlainDate
}

/**
 * Reads closed days, a line each: "24 December 2026 to 2 January 2027", or one day. Gives the first line that is none,
 * as it was typed, so that it can be named.
 */
export function readClosedDays(typed: string): ClosedDays[] | { notUnderstood: string } {
  const read: ClosedDays[] = []
  for (const line of typed.split('\n').filter(text => text.trim() !== '')) {
    const [from, until = from] = line.split(/\s+(?:to|until|–|-)\s+/).map(readDate)
    if (!from || !until || until < from || line.split(/\s+(?:to|until|–|-)\s+/).length > 2)
      return { notUnderstood: line.trim() }
    read.push({ from, until })
  }
  return read
}

/** The same, a line each, as they are typed. */
export const closedInWords = (closed: readonly ClosedDays[]): string =>
  closed
    .map(({ from, until }) =>
      from === until ? dayMonthYear(from) : `${dayMonthYear(from)} to ${dayMonthYear(until)}`,
    )
    .join('\n')
