import { describe, expect, test } from 'vitest'
import type { Grade, Kind } from '../declaring/kinds.ts'
import type { DeclarationWords } from '../declaring/words.ts'
import { compareWith } from './compare-with.ts'
import type { PersonToCompare } from './file-to-compare.ts'

const NOBODY: PersonToCompare = {
  id: 'person',
  names: [],
  phones: [],
  address: '',
  setting: '',
  agencies: '',
}

/** By what a declaration may mean somebody of whom this is known. */
function grounds(known: Partial<PersonToCompare>, words: Partial<DeclarationWords>, kind: Kind = 'relation') {
  const file = { thing: 'file', isRequest: false, people: [{ ...NOBODY, ...known }], settings: [] }
  const declared = { id: 'declaration', person: 'worker', kind, grade: 'close' as Grade, ofLeader: false }
  return compareWith(file)([{ ...declared, words: { name: '', ...words } }]).flatMap(found => found.grounds)
}

describe('C16 somebody declared may be somebody in a file', () => {
  test.each([
    ['Anna Jones', 'Anna Jones', 'name'],
    ['Anna Smith-Jones', 'Anna Jones', 'name'],
    ['Ann Jones', 'Anna Jones', 'name-near'],
    ['Mohammed Hussain', 'Mohamed Husain', 'name-near'],
    ['Łucja Wójcik', 'Lucja Wojcik', 'name'],
    ['D’Arcy O’Brien', 'Darcy OBrien', 'name'],
  ])('%s by the name of %s', (known, name, ground) => {
    expect(grounds({ names: [known] }, { name })).toEqual([ground])
  })

  test('by another name they are known by, or among those who work with somebody', () => {
    expect(grounds({ names: ['Margaret Hale', 'Peggy Hale'] }, { name: 'Peggy Hale' })).toEqual(['name'])
    expect(grounds({ agencies: 'CAMHS; Sandra Okafor (social worker)' }, { name: 'Sandra Okafor' })).toEqual([
      'agency',
    ])
  })

  test('by a telephone number, however it is written', () => {
    expect(grounds({ phones: ['01632 960 111'] }, { phone: '+44 1632 960111' })).toEqual(['phone'])
    expect(grounds({ phones: ['01632 960 112'] }, { phone: '+44 1632 960111' })).toEqual([])
  })

  test.each([
    ['14 Mill Lane, Fenbridge, FB1 2AB', '14 mill ln FB12AB', ['address']],
    ['14 Mill Lane, Fenbridge', 'Flat 2, 14 Mill Lane', ['address']],
    ['14 Mill Lane, FB1 2AB', '16 Mill Lane, fb1 2ab', ['postcode']],
    ['14 Mill Lane, FB1 2AB', '14 Mill Lane, YO1 7HH', []],
    ['no fixed address', 'no fixed address', []],
  ])('at %s by %s: %j', (known, address, expected) => {
    expect(grounds({ address: known }, { address })).toEqual(expected)
  })

  test.each([
    ['St Mary’s CE Primary School', 'Saint Marys Primary', ['setting']],
    ['Alderney Primary School', 'Alderny Primary', ['setting-near']],
    ['Alderney Primary School', 'Alderney High School', []],
    ['Alderney School', 'Alderney Primary', ['setting']],
    ['Little Acorns Pre-school', 'Little Acorns Nursery', ['setting']],
    ['', 'Alderney School', []],
  ])('at the school %s by %s: %j', (setting, name, expected) => {
    expect(grounds({ setting }, { name }, 'school')).toEqual(expected)
  })

  test('never a person by the name of a school, nor one by a first name that many have', () => {
    expect(grounds({ names: ['Alder Grove'] }, { name: 'Alder Grove' }, 'school')).toEqual([])
    expect(grounds({ names: ['Anna Jones'] }, { name: 'Ana' })).toEqual([])
    expect(grounds({ names: ['Owen Field'] }, { name: 'Anna Marsh' })).toEqual([])
  })
})
