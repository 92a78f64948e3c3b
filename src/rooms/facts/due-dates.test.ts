import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EVENTS } from './deadline-rules.ts'
import { dueDates } from './due-dates.ts'

interface Vector {
  rule: string
  raw?: string
  due?: string
  last_day?: string
  latest_meeting?: string
  source?: string
}

const VECTORS: (Vector & Record<string, string>)[] = JSON.parse(
  readFileSync(join(import.meta.dirname, 'testdata/deadline-vectors.json'), 'utf8'),
)

const eventsOf = (vector: Record<string, string>) =>
  Object.fromEntries(Object.entries(vector).filter(([name]) => EVENTS.has(name)))

const nameOf = (vector: Vector) => `${vector.rule} from ${JSON.stringify(eventsOf({ ...vector }))}`

describe('a published or agreed example comes out as it was given', () => {
  test.each(VECTORS.map(vector => [nameOf(vector), vector] as const))('%s', (_name, vector) => {
    const found = dueDates(eventsOf(vector)).find(({ rule }) => rule === vector.rule)
    expect(found?.due).toBe(vector.due ?? vector.last_day ?? vector.latest_meeting)
    if (vector.raw) expect(found?.raw).toBe(vector.raw)
  })
})
