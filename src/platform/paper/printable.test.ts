import fc, { property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FAMILIES, familyCoverage } from './fonts.ts'
import { printable } from './printable.ts'

const covered = FAMILIES.atkinson.map(familyCoverage).reduce((all, one) => all.union(one))

describe('the typefaces of paper', () => {
  test.each([
    ['English', 'AZaz09 “quotes” – — £€ ½ • …'],
    ['Welsh', 'ŴŵŶŷÂâÊêÎîÔôÛûÄäÏïÖö'],
    ['Polish', 'ĄąĆćĘęŁłŃńÓóŚśŹźŻż'],
    ['Romanian, Lithuanian, Turkish', 'ȘșȚțĂăĖėŲųĞğİıŞş'],
    ['Vietnamese', 'ẤấỆệỮữĐđ'],
    ['Greek', 'ΑΩαωάώ'],
    ['Ukrainian and Russian', 'АЯаяҐґЇїЄє'],
  ])('have the letters of %s, bold too', (_language, letters) => {
    expect([...letters].filter(one => !covered.has(one.codePointAt(0) ?? 0))).toEqual([])
  })
})

describe('what they lack', () => {
  test.each([
    ['Her name is مريم.', 'Her name is [words in Arabic letters].'],
    ['مرحبا، كيف حالك؟ yes', '[words in Arabic letters] yes'],
    ['ਸਤਿ ਸ੍ਰੀ and नमस्ते', '[words in Gurmukhi letters] and [words in Devanagari letters]'],
    ['Good 👨‍👩‍👧 😀!', 'Good [picture]!'],
    ['中文', '[words in Chinese or Japanese characters]'],
    ['a [x] [x] 😀', 'a [x] [x] [picture]'],
    ['one\u202Ftwo\u200Dthree', 'one twothree'],
  ])('is said in words: %s', (typed, shown) => {
    expect(printable(typed, covered).value).toBe(shown)
  })

  test('is told once of each kind', () => {
    expect(printable(['😀', { words: '😀 مريم' }], covered).missing).toEqual([
      'picture',
      'words in Arabic letters',
    ])
  })

  test('never reaches the typesetter, whatever is typed', () => {
    fc.assert(
      property(string({ unit: 'binary', maxLength: 80 }), typed => {
        const { value } = printable(typed, covered)
        return [...value].every(
          one => one === '\n' || one === '\u200B' || covered.has(one.codePointAt(0) ?? 0),
        )
      }),
    )
  })

  test('leaves the address of a link as it is', () => {
    const href = 'https://example.org/ا'
    expect(printable({ href }, covered).value).toEqual({ href })
  })
})
