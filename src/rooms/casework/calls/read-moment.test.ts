import { describe, expect, test } from 'vitest'
import { readMoment } from './read-moment.ts'

// A Sunday in winter: local time is UTC.
const now = new Date('2026-11-22T10:00:00Z')
const read = (text: string, at = now, back = false) => readMoment(text, at, back)?.toISOString()

describe('a moment typed with few keys', () => {
  test.each([
    ['16:30', '2026-11-22T16:30:00.000Z'],
    ['4pm', '2026-11-22T16:00:00.000Z'],
    ['12pm', '2026-11-22T12:00:00.000Z'],
    ['12am tomorrow', '2026-11-23T00:00:00.000Z'],
    ['tomorrow 10am', '2026-11-23T10:00:00.000Z'],
    ['tomorrow at 10.15', '2026-11-23T10:15:00.000Z'],
    ['Tue 16:00', '2026-11-24T16:00:00.000Z'],
    ['Tuesday, 4pm', '2026-11-24T16:00:00.000Z'],
    ['sunday 9am', '2026-11-29T09:00:00.000Z'],
    ['25 Nov 16:00', '2026-11-25T16:00:00.000Z'],
    ['Tue 25 November 16:00', '2026-11-25T16:00:00.000Z'],
    ['25 November 2026, 16:00', '2026-11-25T16:00:00.000Z'],
    ['25/11 4pm', '2026-11-25T16:00:00.000Z'],
    ['4 Jan 9am', '2027-01-04T09:00:00.000Z'],
    ['4/1/27 9am', '2027-01-04T09:00:00.000Z'],
  ])('%s', (text, at) => {
    expect(read(text)).toBe(at)
  })

  test('without a time is the end of the working day', () => {
    expect(read('tomorrow')).toBe('2026-11-23T17:00:00.000Z')
    expect(read('25 Nov')).toBe('2026-11-25T17:00:00.000Z')
  })

  test('is local time in summer too, and on the day the clocks change', () => {
    expect(read('16:00', new Date('2026-07-01T10:00:00Z'))).toBe('2026-07-01T15:00:00.000Z')
    expect(read('today 00:30', new Date('2026-07-01T23:40:00Z'))).toBe('2026-07-01T23:30:00.000Z')
    expect(read('28/3/2027 01:30')).toBe('2027-03-28T01:30:00.000Z')
    expect(read('28/3/2027 03:00')).toBe('2027-03-28T02:00:00.000Z')
    expect(read('25/10/2026 10:00')).toBe('2026-10-25T10:00:00.000Z')
  })

  test.each(['', 'soon', '31 Feb 10:00', '29/2/2027', '25:00', '10:75', '13pm', '45 Nov', 'x 10:00', '0'])(
    'is not %j',
    text => {
      expect(read(text)).toBeUndefined()
    },
  )

  test('that is past looks back: the last such day, not the next', () => {
    expect(read('Tue 16:00', now, true)).toBe('2026-11-17T16:00:00.000Z')
    expect(read('25 Nov 9am', now, true)).toBe('2025-11-25T09:00:00.000Z')
    expect(read('yesterday 9am', now, true)).toBe('2026-11-21T09:00:00.000Z')
  })
})
