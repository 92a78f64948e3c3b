import { describe, expect, test } from 'vitest'
import { monthsAfter, stateOf } from './state.ts'

const day = (text: string) => new Date(`${text}T12:00:00Z`)
const CHECKED = { checked_at: day('2026-03-10'), confirmed: true, closed_at: null }

describe('how far the details of an organisation can be relied on', () => {
  test('nobody has checked them', () => {
    expect(stateOf({ ...CHECKED, checked_at: null }, 12, day('2026-03-11'))).toBe('unverified')
  })

  test('somebody has, until the interval is over', () => {
    expect(stateOf(CHECKED, 12, day('2027-03-09'))).toBe('checked')
    expect(stateOf(CHECKED, 12, day('2027-03-10'))).toBe('check-due')
    expect(stateOf(CHECKED, 3, day('2026-06-10'))).toBe('check-due')
  })

  test('somebody changed them after the check, so nobody has confirmed them as they stand', () => {
    expect(stateOf({ ...CHECKED, confirmed: false }, 12, day('2026-03-12'))).toBe('check-due')
  })

  test('it is closed, whatever was checked', () => {
    expect(stateOf({ ...CHECKED, closed_at: day('2026-03-11') }, 12, day('2026-03-12'))).toBe('closed')
  })

  test('a month without such a day ends on its last', () => {
    expect(monthsAfter(day('2026-08-31'), 6)).toEqual(day('2027-02-28'))
    expect(monthsAfter(day('2024-02-29'), 12)).toEqual(day('2025-02-28'))
  })
})
