import { describe, expect, test } from 'vitest'
import { chance } from './chance.ts'
import { aMoment, daysLater } from './working-moments.ts'

const from = new Date('2024-01-01T00:00:00Z')
const until = new Date('2026-01-01T00:00:00Z')

describe('when people ring', () => {
  const random = chance(7)
  const moments = Array.from({ length: 4000 }, () => aMoment(random, from, until))

  test('is never at night or at a weekend', () => {
    for (const at of moments) {
      expect(at.getUTCDay() % 6).not.toBe(0)
      expect(at.getUTCHours()).toBeGreaterThanOrEqual(9)
      expect(at.getUTCHours()).toBeLessThan(17)
    }
  })

  test('is three times as often in November as in August', () => {
    const inMonth = (month: number) => moments.filter(at => at.getUTCMonth() === month).length
    expect(inMonth(10) / inMonth(7)).toBeGreaterThan(2)
  })

  test('a next step comes after the one before it', () => {
    for (const at of moments.slice(0, 500))
      expect(daysLater(random, at, 3).getTime()).toBeGreaterThan(at.getTime())
  })
})
