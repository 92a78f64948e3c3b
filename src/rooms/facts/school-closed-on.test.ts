import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueDates } from './due-dates.ts'
import { addDays } from './plain-date.ts'
import { readClosing, readClosings } from './read-stretches.ts'
import { schoolClosedOn } from './school-closed-on.ts'

test('days without school between what happened and the date move it on by as many', () => {
  const events = { governors_decision_given: '2026-12-14' }
  const [before] = dueDates(events)
  const closed = readClosings('21 12 2026 to 1 1 2027\n4 1 2027')
  const school = schoolClosedOn(closed.fault === undefined ? closed.read : [], Object.values(events))
  const [after] = dueDates(events, school && { school })
  expect([before?.raw, after?.raw]).toEqual(['2027-01-07', '2027-01-19'])
})

test('where no day is named there is no calendar, and so the earliest possible date', () => {
  expect(schoolClosedOn([], ['2026-12-14'])).toBeUndefined()
})

test('naming a closed day never brings a date forward', () => {
  const stretch = fc.tuple(fc.integer({ min: -60, max: 90 }), fc.integer({ min: 0, max: 40 }))
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 5 }), stretches => {
      const on = '2026-12-14'
      const closed = stretches.map(([from, days]) => ({
        first: addDays(on, from),
        last: addDays(on, from + days),
      }))
      const school = schoolClosedOn(closed, [on])
      const rawOf = (dates: ReturnType<typeof dueDates>) => dates.map(({ rule, raw }) => [rule, raw] as const)
      const plain = new Map(rawOf(dueDates({ governors_decision_given: on })))
      for (const [rule, raw] of rawOf(dueDates({ governors_decision_given: on }, school && { school })))
        expect(raw >= (plain.get(rule) ?? '')).toBe(true)
    }),
  )
})

test.each(['2026-13-01', '2026-12-21..', '2027-01-01..2026-12-21', '2026-12-21..2027-01-01..2027-01-02'])(
  '%s is no stretch of days',
  text => expect(readClosing(text)).toBeUndefined(),
)
