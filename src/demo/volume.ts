import { z } from 'zod'
import type { DemoSize } from '#platform/config.ts'
import data from '../../data/volume-model.json' with { type: 'json' }

const shares = z.record(z.string(), z.number())
const size = z.object({
  years: z.number(),
  enquiries: z.number(),
  families: z.number(),
  contacts: z.number(),
  open: z.number(),
  staff: z.number(),
  volunteers: z.number(),
})

/** How much a service has to do, as `data/volume-model.json` assumes it. */
export const VOLUME = z
  .object({
    sizes: z.object({ small: size, median: size, large: size }),
    levels: shares,
    channel: shares,
    age: shares,
    need: shares,
    duration_weeks_median: shares,
  })
  .parse(data)

/** What a demo of this size is told of, in years and in a year. */
export type Volume = (typeof VOLUME)['sizes'][DemoSize]

/** One of these by its share; the shares need not sum to one. */
export function byShare(random: () => number, shares: Readonly<Record<string, number>>): string {
  const all = Object.entries(shares)
  let left = random() * all.reduce((sum, [, share]) => sum + share, 0)
  for (const [name, share] of all) {
    left -= share
    if (left < 0) return name
  }
  return all.at(-1)?.[0] ?? ''
}
