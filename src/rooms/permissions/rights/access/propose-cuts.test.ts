import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HeldEntry } from '#rooms/vault'
import { type Named, proposeCuts } from './propose-cuts.ts'
import { TAKEN_OUT, takeOut } from './take-out.ts'

const ANA: Named = { id: 'ana', kind: 'parent', name: 'Ana Kowalska', phone: '07700 900111' }
const ROB: Named = { id: 'rob', kind: 'parent', name: 'Rob O’Brien-Kowalska', phone: '07700 900222' }
const THEO: Named = { id: 'theo', kind: 'child', name: 'Theo Kowalski', knownAs: 'Teddy' }
const GRAN: Named = { id: 'gran', kind: 'other', name: 'Jo March', knownAs: 'Nan' }
const ALL = [ANA, ROB, THEO, GRAN]

const entry = (text: string, more: Partial<HeldEntry> = {}): HeldEntry => ({
  ...{
    id: '1',
    table: 'casework.contact',
    kind: 'Contact',
    at: null,
    person: null,
    whose: 'ours',
    source: '',
  },
  text,
  ...more,
})
const forAna = (one: HeldEntry, people = ALL) => proposeCuts(one, people, { subject: 'ana' })
const words = (text: string) => forAna(entry(text)).cuts.map(cut => cut.words)

describe('other people’s names are proposed to be taken out', () => {
  test.each([
    ['whole', 'Rob O’Brien-Kowalska rang', ['Rob O’Brien-Kowalska']],
    ['in part, whatever the capitals', 'then ROB rang', ['Rob']],
    ['by what they are called', 'Nan knows', ['Nan']],
    ['with a number to reach them', 'on 07700 900222', ['07700 900222']],
    ['but not within another word', 'robbed of nannies', []],
    ['nor somebody’s own name', 'Ana Kowalska said', []],
    ['nor a child’s of the file, whom a parent knows', 'Theo and Teddy', []],
  ])('%s', (_how, text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  test('whatever stands around a name, nothing of it is left where it is taken out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const text = `${before} Jo March, ${after}`
        const left = takeOut(text, words(text))
        expect(left).toContain(TAKEN_OUT)
        expect(left).not.toMatch(/\bJo\b|\bMarch\b/)
      }),
    )
  })
})

describe('somebody else’s words are proposed to stay back as a whole', () => {
  test.each([
    [
      'the other parent’s account',
      { whose: 'other-parent', source: 'Other parent, said' },
      'other-persons-words',
    ],
    ['a contact with the other parent', { person: 'rob', whose: 'parent' }, 'other-persons-words'],
    ['a parent’s words, where there are two and no name', { whose: 'parent' }, 'unknown-whose-words'],
    ['what a child told us', { person: 'theo', whose: 'child' }, 'childs-confidence'],
    [
      'what is kept about a grandmother',
      { table: 'casework.person', person: 'gran' },
      'other-persons-details',
    ],
  ] as const)('%s', (_what, more, why) => {
    expect(forAna(entry('words', more)).withhold).toBe(why)
  })

  test.each([
    ['their own contact', { person: 'ana', whose: 'parent' }],
    ['words that bear their name', { whose: 'parent', source: 'Parent or carer, said (Ana Kowalska)' }],
    ['what the school said', { whose: 'school' }],
    ['a decision, whoever took it (R15)', { table: 'casework.decision', whose: 'other-parent' }],
  ] as const)('but not %s', (_what, more) => {
    expect(forAna(entry('words', more)).withhold).toBeUndefined()
  })

  test('nor a parent’s words where they are the only parent', () => {
    expect(forAna(entry('words', { whose: 'parent' }), [ANA, THEO]).withhold).toBeUndefined()
  })

  test('nor a young person’s own from themselves', () => {
    const asked = { subject: 'theo' }
    expect(proposeCuts(entry('words', { whose: 'child' }), ALL, asked).withhold).toBeUndefined()
  })
})
