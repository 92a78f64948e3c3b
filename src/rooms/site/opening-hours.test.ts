import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hoursInWords, readHours, type Stretch } from './opening-hours.ts'

describe('opening hours', () => {
  test.each<[string, Stretch[]]>([
    ['9am to 4:30pm', [[540, 990]]],
    [
      '9:00-12:30, 13.30–16:00',
      [
        [540, 750],
        [810, 960],
      ],
    ],
    [
      '10 to noon and 1pm to 4pm',
      [
        [600, 720],
        [780, 960],
      ],
    ],
    ['9 until 17', [[540, 1020]]],
    ['closed', []],
    ['  ', []],
  ])('are read as people write them: %s', (typed, hours) => {
    expect(readHours(typed)).toEqual(hours)
  })

  test.each([
    'mornings',
    '9am',
    '4pm to 9am',
    '25 to 26',
    '9:70 to 10',
    '9 to 12, 11 to 13',
    '13pm to 14pm',
    '9 to 10 to 11',
  ])('are not guessed: %s', typed => {
    expect(readHours(typed)).toBeUndefined()
  })

  test('shown and typed again are the same hours', () => {
    const stretch = fc
      .tuple(fc.integer({ min: 0, max: 719 }), fc.integer({ min: 720, max: 1440 }))
      .map(([from, until]): Stretch[] => [[from, until]])
    fc.assert(
      fc.property(stretch, hours => {
        expect(readHours(hoursInWords(hours))).toEqual(hours)
      }),
    )
  })
})
