import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalEntry, type Entry, leafOf, minuteOf } from './canonical-entry.ts'

const entry: Entry = {
  seq: 812,
  at: '2026-11-22T09:41Z',
  actor: '5b3d4d5e-8f2f-4c43-9f0e-0d7d3f6b1a01',
  act: 'log-contact',
  subject: null,
  purpose: '',
  outcome: 'done',
  commitment: Buffer.alloc(32, 7),
}

describe('the canonical form of an entry', () => {
  test('is each part with its length before it, so that any language can make it again', () => {
    const part = (text: string) => Buffer.concat([Buffer.of(0, 0, 0, text.length), Buffer.from(text)])
    const texts = ['1', '812', entry.at, String(entry.actor), 'log-contact'].map(part)
    const none = Buffer.from('ffffffff', 'hex')
    const rest = [none, part(''), part('done'), Buffer.of(0, 0, 0, 32), entry.commitment]
    expect(canonicalEntry(entry).equals(Buffer.concat([...texts, ...rest]))).toBe(true)
  })

  test('never changes: old exports must verify for ever', () => {
    expect(leafOf(entry).toString('hex')).toBe(
      'faee6531cb617939716d6be0b2ee14f063868403c2b3329ff7938eee118bc0d4',
    )
  })

  test('differs whenever two entries differ, wherever the text between two parts is split', () => {
    const part = fc.string({ maxLength: 4 })
    const parts = fc.record({ act: part, subject: fc.option(part), purpose: part, outcome: part })
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other)
        const [a, b] = [one, other].map(some => canonicalEntry({ ...entry, ...some }))
        expect(a?.equals(b as Buffer)).toBe(same)
      }),
    )
  })
})

test('the minute of a moment is the one that has begun, also in the last second of a year', () => {
  expect(minuteOf(new Date('2027-12-31T23:59:59.999Z'))).toBe('2027-12-31T23:59Z')
  expect(() => minuteOf(new Date('no date'))).toThrow('Invalid time')
})
