import { describe, expect, test } from 'vitest'
import { lineNow } from './line-now.ts'
import type { Stretch } from './opening-hours.ts'

const NINE_TO_FOUR: Stretch[] = [
  [540, 720],
  [780, 960],
]
const WEEK = [...Array(5).fill(NINE_TO_FOUR), [], []] as Stretch[][]
const REACH = { hours: WEEK, closed: [], onBankHolidays: false, isOpen: true }
const at = (time: string, more: Partial<typeof REACH> | object = {}) =>
  lineNow({ ...REACH, ...more }, new Date(time))?.sentence

describe('whether the line is open', () => {
  test.each([
    ['2026-11-23T09:00:00Z', 'The line is open now, until midday.'],
    ['2026-11-23T12:30:00Z', 'The line is closed now. It opens today at 1pm.'],
    ['2026-11-23T16:00:00Z', 'The line is closed now. It opens tomorrow at 9am.'],
    ['2026-11-27T17:00:00Z', 'The line is closed now. It opens on Monday 30 November 2026 at 9am.'],
  ])('is said by the clock on the wall: %s', (time, sentence) => {
    expect(at(time)).toBe(sentence)
  })

  test('follows English clocks in summer too', () => {
    expect(at('2026-07-06T08:00:00Z')).toBe('The line is open now, until midday.')
    expect(at('2026-07-06T07:59:00Z')).toBe('The line is closed now. It opens today at 9am.')
  })

  test('knows bank holidays and closed days', () => {
    const christmas = { closed: [{ from: '2026-12-24', until: '2027-01-01' }] }
    expect(at('2026-12-24T10:00:00Z', christmas)).toBe(
      'The line is closed now. It opens on Monday 4 January 2027 at 9am.',
    )
    expect(at('2026-12-25T10:00:00Z')).toContain('It opens on Tuesday 29 December 2026')
    expect(at('2026-12-25T10:00:00Z', { onBankHolidays: true })).toContain('open now')
  })

  test('is closed while the service is, whatever the hours', () => {
    expect(at('2026-11-23T09:00:00Z', { isOpen: false })).toBe('The service is closed for now.')
  })

  test('is not claimed while nobody has entered hours', () => {
    expect(at('2026-11-23T09:00:00Z', { hours: [] })).toBeUndefined()
  })

  test('names no day where none comes for two months', () => {
    const closed = [{ from: '2026-11-01', until: '2027-12-31' }]
    expect(at('2026-11-23T09:00:00Z', { closed })).toBe('The line is closed now.')
  })
})
