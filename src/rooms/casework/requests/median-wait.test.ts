import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { medianWait } from './median-wait.ts'

const at = (day: string) => new Date(`${day}T10:00:00Z`)
const waited = (from: string, until: string | null) => ({
  receivedAt: at(from),
  answeredAt: until ? at(until) : null,
})
const NOW = at('2026-11-20')

describe('how long people wait', () => {
  test('is said in working days: a weekend between is no wait', () => {
    const friday = waited('2026-11-13', '2026-11-16')
    expect(
      medianWait(
        Array.from({ length: 5 }, () => friday),
        NOW,
      ),
    ).toBe(1)
  })

  test('is not said of fewer than five, whose own it would be', () => {
    expect(
      medianWait(
        Array.from({ length: 4 }, () => waited('2026-11-16', '2026-11-17')),
        NOW,
      ),
    ).toBeUndefined()
  })

  test('counts those who still wait, so that a service which answers nobody does not look quick', () => {
    const quick = Array.from({ length: 2 }, () => waited('2026-11-09', '2026-11-09'))
    const forgotten = Array.from({ length: 3 }, () => waited('2026-11-09', null))
    expect(medianWait([...quick, ...forgotten], NOW)).toBe(9)
  })

  test('never gets shorter because somebody waits longer', () => {
    const days = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 30 })
    fc.assert(
      fc.property(days, fc.nat(), (waits, which) => {
        const requests = waits.map(wait => ({
          receivedAt: new Date(NOW.getTime() - wait * 86_400_000),
          answeredAt: NOW,
        }))
        const longer = requests.map((one, place) =>
          place === which % requests.length ? { ...one, receivedAt: at('2026-09-01') } : one,
        )
        expect(medianWait(longer, NOW) ?? 0).toBeGreaterThanOrEqual(medianWait(requests, NOW) ?? 0)
      }),
    )
  })
})
