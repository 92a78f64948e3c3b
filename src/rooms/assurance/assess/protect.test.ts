import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inFull, protect } from './protect.ts'

const people = (n: number, of?: number) =>
  protect({ words: 'families', n, counts: 'people', ...(of === undefined ? {} : { of }) }).shown

describe('a figure that leaves the staff', () => {
  test('says fewer than 5 for one to four people, and names nought and more', () => {
    expect([0, 1, 4, 5, 1234].map(n => people(n))).toEqual([
      '0',
      'fewer than 5',
      'fewer than 5',
      '5',
      '1,234',
    ])
  })

  test('hides a small part and a small rest alike', () => {
    expect(people(3, 40)).toBe('fewer than 5 of about 40')
    expect(people(38, 40)).toBe('nearly all of about 40')
    expect(people(2, 3)).toBe('fewer than 5')
    expect([people(0, 40), people(40, 40), people(20, 40)]).toEqual(['0 of 40', '40 of 40', '20 of 40'])
  })

  test('reads the same for one person as for four, and for a rest of one as for four', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 10_000 }), total => {
        const alike = (parts: number[]) => new Set(parts.map(n => people(n, total))).size
        expect(alike([1, 2, 3, 4])).toBe(1)
        expect(alike([total - 1, total - 2, total - 3, total - 4])).toBe(1)
      }),
    )
    expect(new Set([1, 2, 3, 4].flatMap(of => [1, 2, 3, 4].map(n => people(Math.min(n, of), of)))).size).toBe(
      1,
    )
  })

  test('shows things as they are, and everything to those who lead', () => {
    expect(protect({ words: 'seals', n: 2, counts: 'things' }).shown).toBe('2')
    expect(inFull({ words: 'families', n: 2, of: 3, counts: 'people' }).shown).toBe('2 of 3')
  })
})
