import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bothWays } from '#platform/judge.ts'
import { inFull, protect, protectTogether } from './protect.ts'

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

  test('beside a small one is rounded too, so that the small one cannot be worked out', () => {
    const part = (n: number, of = 20) => ({ words: 'ended', n, of, counts: 'people' as const })
    const shown = (...ns: number[]) => protectTogether(ns.map(n => part(n))).map(one => one.shown)
    expect(shown(12, 6, 2, 0)).toEqual([
      'about 10 of about 20',
      'about 5 of about 20',
      'fewer than 5 of about 20',
      '0 of 20',
    ])
    expect(shown(12, 8)).toEqual(['12 of 20', '8 of 20'])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), (few, other) => {
        const rest = (n: number) => [n, 20 - n]
        expect(shown(...rest(few))).toEqual(shown(...rest(other)))
      }),
    )
  })

  test('that cuts both ways is marked alike in both directions, unless somebody could be found by the mark', () => {
    const marked = (n: number, of: number) =>
      protect(bothWays({ words: 'appeals', n, of, counts: 'people' }, { unusual: 0.1, enough: 20 })).bothWays
    expect([0, 9, 10, 50, 90, 91, 100].map(n => marked(n, 100))).toEqual([
      ...['few', 'few', 'usual', 'usual', 'usual', 'many', 'many'],
    ])
    expect([marked(2, 100), marked(98, 100), marked(0, 19), marked(19, 19)]).toEqual(Array(4).fill('usual'))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }), (one, other) => {
        const [n, of] = [one, one + other]
        const turned = { few: 'many', usual: 'usual', many: 'few' } as const
        expect(marked(of - n, of)).toBe(turned[marked(n, of) ?? 'usual'])
      }),
    )
  })

  test('shows things as they are, and everything to those who lead', () => {
    expect(protect({ words: 'seals', n: 2, counts: 'things' }).shown).toBe('2')
    expect(inFull([{ words: 'families', n: 2, of: 3, counts: 'people' }])[0]?.shown).toBe('2 of 3')
  })
})
