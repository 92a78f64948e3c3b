import { describe, expect, test } from 'vitest'
import { lockedUntil } from './lock-out.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
const MINUTE_MS = 60_000
const minutesFrom = (at: Date, minutes: number) => new Date(at.getTime() + minutes * MINUTE_MS)

describe('after wrong tries', () => {
  test('four cost nothing, and each from the fifth on a longer wait, a quarter of an hour at most', () => {
    const waits: number[] = []
    let tries = 0
    let now = NOW
    for (let time = 0; time < 11; time++) {
      const next = lockedUntil('password', tries, now, now)
      waits.push(next.until ? (next.until.getTime() - now.getTime()) / MINUTE_MS : 0)
      tries = next.tries
      now = next.until ?? now
    }
    expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 15, 15, 15])
  })

  test('a whole day of guessing without a pause gives about a hundred', () => {
    let [tries, made, now] = [0, 0, NOW]
    for (; now < minutesFrom(NOW, 24 * 60); made++) {
      const next = lockedUntil('code', tries, now, now)
      tries = next.tries
      now = next.until ?? now
    }
    expect(made).toBeLessThanOrEqual(105)
  })

  test('they are forgotten a day after the last', () => {
    expect(lockedUntil('password', 9, NOW, minutesFrom(NOW, 24 * 60))).toMatchObject({ tries: 10 })
    expect(lockedUntil('password', 9, NOW, minutesFrom(NOW, 24 * 60 + 1))).toEqual({
      tries: 1,
      until: undefined,
    })
  })

  test('one address has fifty, since a whole office may share it, and a quarter of an hour clears them', () => {
    expect(lockedUntil('network', 48, NOW, NOW).until).toBeUndefined()
    expect(lockedUntil('network', 49, NOW, NOW).until).toEqual(minutesFrom(NOW, 1))
    expect(lockedUntil('network', 49, NOW, minutesFrom(NOW, 16)).until).toBeUndefined()
  })
})
