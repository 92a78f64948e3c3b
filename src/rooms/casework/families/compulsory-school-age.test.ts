import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endOfCompulsorySchoolAge, isYoungPerson } from './compulsory-school-age.ts'

describe('the end of compulsory school age', () => {
  test.each([
    ['2010-09-01', '2027-06-25'],
    ['2011-08-31', '2027-06-25'],
    ['2010-08-31', '2026-06-26'],
    ['2008-02-29', '2024-06-28'],
  ])('of somebody born on %s is %s', (bornOn, ends) => {
    expect(endOfCompulsorySchoolAge(bornOn)).toBe(ends)
  })

  test('is always a Friday in the last week of June, at fifteen or sixteen', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, born => {
        const ends = new Date(endOfCompulsorySchoolAge(born.toISOString().slice(0, 10)))
        const age = (ends.getTime() - born.getTime()) / (365.2425 * 24 * 3_600_000)
        expect(ends.getUTCDay()).toBe(5)
        expect(ends.getUTCMonth()).toBe(5)
        expect(ends.getUTCDate()).toBeGreaterThan(23)
        expect(age).toBeGreaterThan(15.79)
        expect(age).toBeLessThan(16.83)
      }),
    )
  })

  test('makes somebody a young person the day after', () => {
    expect(isYoungPerson('2010-09-01', new Date('2027-06-25T12:00:00Z'))).toBe(false)
    expect(isYoungPerson('2010-09-01', new Date('2027-06-26T12:00:00Z'))).toBe(true)
    expect(isYoungPerson(undefined, new Date('2027-06-26T12:00:00Z'))).toBe(false)
  })
})
