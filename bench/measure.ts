import type { ProcessorTime, ReadTime } from './processor-time.ts'
import type { Answer, Sender, Sent } from './send.ts'

/** What one request of a kind came to, on the average of a round. */
export interface Measured extends ProcessorTime {
  /** Milliseconds until the answer, with so many at once. */
  wall: number
  perSecond: number
  /** How many were told to come again, of all. */
  putOff: number
}

const AT_ONCE = 10

/** Sends up to `count` requests, ten at once, and gives the processor time that one took, in milliseconds. */
export async function measure(
  sender: Sender,
  read: ReadTime,
  count: number,
  next: (n: number) => Sent,
  isGood: (answer: Answer) => boolean,
): Promise<Measured> {
  const before = await read()
  const begun = performance.now()
  const { sent, putOff } = await sender.many(count, AT_ONCE, next, isGood)
  const ms = performance.now() - begun
  const after = await read()
  return {
    app: (after.app - before.app) / sent,
    database: (after.database - before.database) / sent,
    wall: (ms * AT_ONCE) / sent,
    perSecond: (sent * 1000) / ms,
    putOff,
  }
}

/** The round in the middle, by processor time. */
export function middle(rounds: readonly Measured[]): Measured {
  const sorted = [...rounds].sort((a, b) => a.app + a.database - (b.app + b.database))
  const found = sorted[Math.floor(sorted.length / 2)]
  if (!found) throw new Error('Nothing was measured.')
  return { ...found, putOff: rounds.reduce((sum, round) => sum + round.putOff, 0) }
}
