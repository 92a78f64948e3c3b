import { describe, expect, test } from 'vitest'
import { compareAmong } from './find-among.ts'
import { phonesIn } from './names/telephone.ts'

const met = (known: string, asked: string) => {
  const [hit] = compareAmong([{ file: 'family', texts: [known] }])(asked)
  return hit && (hit.isExact ? 'the same' : 'near')
}

describe('two names', () => {
  test.each([
    ['Anna Jones', 'anna  JONES', 'the same'],
    ['Seán O’Brien', "Sean O'Brien", 'the same'],
    ['Łukasz Wójcik', 'Lukasz Wojcik', 'the same'],
    ['Jo Fox-Pitt', 'Jo Foxpitt', 'the same'],
    ['Catherine Smith', 'Kate Smith', 'near'],
    ['Mohammed Hussain', 'Mohamed Husain', 'near'],
    ['Siobhan Kelly', 'Shivaun Kelly', 'near'],
    ['Anna Jones', 'Anna Smith-Jones', 'near'],
    ['Anna Smith-Jones', 'Anna Jones', 'the same'],
    ['Rose Lee', 'Rosenberg Leeson', undefined],
    ['Rosalind Leeman', 'Ros Lee', undefined],
    ['Peter Jones', 'Anna Smith-Jones', undefined],
    ['Owen Field', 'Anna Marsh', undefined],
  ] as const)('%s and %s: %s', (known, asked, expected) => {
    expect(met(known, asked)).toBe(expected)
  })
})

test('a telephone number is the same however it is written', () => {
  expect(phonesIn('ring 01632 960 111 after 5')).toEqual(['01632960111'])
  expect(phonesIn('+44 (0)1632 960111')).toEqual(['01632960111'])
  expect(phonesIn('ext 12, room 3456')).toEqual([])
})
