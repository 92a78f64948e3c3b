import { beforeEach, describe, expect, test } from 'vitest'
import type { InstanceSecret } from '#platform/desk.ts'
import { countFailure, forgetFailures, isThrottled } from './throttle.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
const MINUTE_MS = 60_000
const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE_MS)

let secret: InstanceSecret
beforeEach(() => {
  secret = { derive: () => new Uint8Array(32) }
})

const fail = (account: string, times: number, at = NOW) => {
  for (let time = 0; time < times; time++) countFailure(secret, account, at)
}

describe('after wrong passwords', () => {
  test('nine in a row somebody may still try, after ten they wait', () => {
    fail('owen', 9)
    expect(isThrottled(secret, 'owen', NOW)).toBe(false)
    fail('owen', 1)
    expect(isThrottled(secret, 'owen', NOW)).toBe(true)
    expect(isThrottled(secret, 'anna', NOW)).toBe(false)
  })

  test('the wait is a quarter of an hour from each', () => {
    fail('owen', 5)
    fail('owen', 5, minutesLater(10))
    expect(isThrottled(secret, 'owen', minutesLater(14))).toBe(true)
    expect(isThrottled(secret, 'owen', minutesLater(15))).toBe(false)
    fail('owen', 5, minutesLater(15))
    expect(isThrottled(secret, 'owen', minutesLater(15))).toBe(true)
  })

  test('a right one makes them forgotten', () => {
    fail('owen', 9)
    forgetFailures(secret, 'owen')
    fail('owen', 9)
    expect(isThrottled(secret, 'owen', NOW)).toBe(false)
  })

  test('a flood of made-up addresses does not make the last ones forgotten', () => {
    fail('long ago', 10)
    for (let at = 0; at < 5_000; at++) fail(`made up ${at}`, 1)
    fail('owen', 10)
    for (let at = 5_000; at < 14_000; at++) fail(`made up ${at}`, 1)
    expect(isThrottled(secret, 'owen', NOW)).toBe(true)
    expect(isThrottled(secret, 'long ago', NOW)).toBe(false)
  })

  test('another service’s count is its own', () => {
    fail('owen', 10)
    expect(isThrottled({ derive: () => new Uint8Array(32) }, 'owen', NOW)).toBe(false)
  })
})
