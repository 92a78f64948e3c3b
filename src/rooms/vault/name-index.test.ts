import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NameIndex } from './name-index.ts'

/** An index of one person a file; each file is called by the name of its person. */
function indexOf(...people: (string | [name: string, phone: string])[]): (text: string) => string[] {
  const index = new NameIndex()
  for (const [at, person] of people.entries()) {
    const [name, phone = ''] = [person].flat()
    index.put({ entry: `${at}`, seq: at + 1, file: name ?? '', texts: [name ?? '', phone] })
  }
  return text => index.find(text, 50)
}

describe('a name', () => {
  test('is found by the beginning of any of its words, in any order', () => {
    const find = indexOf('Katarzyna Maria Wójcik')
    for (const typed of ['kat', 'Woj', 'wójc', 'Wojcik Katarzyna', 'maria w', 'WÓJCIK, Kat'])
      expect(find(typed), typed).toEqual(['Katarzyna Maria Wójcik'])
  })

  test('is found by every way to write an apostrophe, a hyphen or a gap', () => {
    const find = indexOf(
      'Siobhán O’Brien',
      'Iain MacDonald',
      'Abdul Rahman Khan',
      'Hugo Fox-Pitt',
      'Una Mac Aodha',
    )
    for (const typed of ["O'Brien", 'OBrien', 'o brien', 'O’Brien'])
      expect(find(typed), typed).toContain('Siobhán O’Brien')
    for (const typed of ['Mac Donald', 'MacDonald', 'Mcdonald'])
      expect(find(typed), typed).toContain('Iain MacDonald')
    for (const typed of ['Abdulrahman Khan', 'abdul rehman'])
      expect(find(typed), typed).toContain('Abdul Rahman Khan')
    for (const typed of ['Fox', 'Pitt', 'foxpitt', 'fox pitt'])
      expect(find(typed), typed).toContain('Hugo Fox-Pitt')
  })

  test('is found by initials with the surname, with or without full stops', () => {
    const find = indexOf('Peter John Winterbottom', 'Paula Winter')
    for (const typed of ['P J Winterbottom', 'PJ Winterbottom', 'P.J. Winterbottom', 'Winterbottom P'])
      expect(find(typed), typed).toEqual(['Peter John Winterbottom'])
  })

  test('is found in full where only the initial was recorded', () => {
    expect(indexOf('J Thistlethwaite')('Jane Thistlethwaite')).toEqual(['J Thistlethwaite'])
  })

  test('is found by how it sounds', () => {
    const find = indexOf(
      'Catherine Hughes',
      'Siobhán Kelly',
      'Muhammad Hussain',
      'Łukasz Woźniak',
      'Çiğdem Şahin',
    )
    expect(find('Kathryn Hewes')).toEqual(['Catherine Hughes'])
    expect(find('Shivaun Kelley')).toEqual(['Siobhán Kelly'])
    expect(find('Mohamed Husein')).toEqual(['Muhammad Hussain'])
    expect(find('Lucash Vozniak')).toEqual(['Łukasz Woźniak'])
    expect(find('Chidem Shahin')).toEqual(['Çiğdem Şahin'])
  })

  test('is found although a letter was dropped, doubled, turned, or the key beside was hit', () => {
    const find = indexOf('Charlotte Whitfield')
    for (const typed of ['Charlote Whitfield', 'Charllotte', 'Chralotte Whitfield', 'Charlotte Whitfuekd'])
      expect(find(typed), typed).toEqual(['Charlotte Whitfield'])
  })

  test('comes exact before beginning before near, and among equals the last entered first', () => {
    const find = indexOf('Ann Mersh', 'Ann Marshall', 'Ann Marshe', 'Ann Marsh')
    expect(find('Ann Marsh')).toEqual(['Ann Marsh', 'Ann Marshe', 'Ann Marshall', 'Ann Mersh'])
  })

  test('is not found by another person’s name, nor by one word of two', () => {
    const find = indexOf('Grace Ollerton', 'Peter Marsh')
    for (const typed of ['Grace Marsh', 'Zebedee', 'Ollerton Peter', 'xqz', ''])
      expect(find(typed), typed).toEqual([])
  })
})

describe('whatever is typed', () => {
  test('is answered, and shows no more than was asked for', () => {
    const find = indexOf(
      'Siobhán O’Brien',
      'Hugo Fox-Pitt',
      ['Ali Ali', '07700 900123'],
      'Łukasz Wójcik',
      'محمد علي',
    )
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc
        .array(fc.constantFrom('ali', 'o', 'mac', 'van', '0770', 'x'.repeat(90), 'fox', '-', 'mr'), {
          maxLength: 12,
        })
        .map(words => words.join(' ')),
    )
    fc.assert(
      fc.property(typed, text => {
        expect(find(text).length).toBeLessThanOrEqual(5)
      }),
    )
    expect(find('ali ali ali')).toEqual(['Ali Ali'])
    expect(find('محمد')).toEqual(['محمد علي'])
  })
})

describe('a telephone number', () => {
  const find = indexOf(
    ['Ada Marsh', '+44 (0) 7700 900 123'],
    ['Bo Marsh', '01632 960456 (mother)'],
    ['Cy', '+48 600 123 456'],
  )

  test('is found by four digits from anywhere in it, written as one likes', () => {
    for (const typed of [
      '07700900123',
      '7700 900',
      '+44 7700',
      '0123',
      '00447700900123',
      '(07700) 900-123',
      '077',
    ])
      expect(find(typed), typed).toContain('Ada Marsh')
    for (const typed of ['960456', '0456', '01632']) expect(find(typed), typed).toContain('Bo Marsh')
    expect(find('0048 600')).toEqual(['Cy'])
  })

  test('is found together with a name', () => {
    expect(find('marsh 0456')).toEqual(['Bo Marsh'])
    expect(find('ada 0456')).toEqual([])
  })

  test('comes first when it is the whole, then when it ends so', () => {
    const among = indexOf(
      ['middle', '07701 234567'],
      ['end', '07999 012345'],
      ['whole', '012345'],
      ['begins', '01234 567890'],
    )
    expect(among('012345')).toEqual(['whole', 'end', 'begins', 'middle'])
    expect(among('1234')).toHaveLength(4)
  })
})

describe('whatever digits are asked for', () => {
  const digits = (from: number, to: number) =>
    fc.string({ unit: fc.constantFrom('1', '2', '3'), minLength: from, maxLength: to })

  test('everybody who has them in a number is found, and nobody else', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(digits(3, 9), { minLength: 1, maxLength: 30 }),
        digits(3, 6),
        (all, asked) => {
          const having = all.filter(one => (asked.length > 3 ? one.includes(asked) : one.startsWith(asked)))
          expect(
            indexOf(...all.map((one): [string, string] => [`no ${one}`, one]))(asked).toSorted(),
          ).toEqual(having.map(one => `no ${one}`).toSorted())
        },
      ),
    )
  })
})

describe('an entry', () => {
  test('replaces an earlier one of the same person, in whatever order they are read', () => {
    const index = new NameIndex()
    index.put({ entry: 'a', seq: 9, file: 'f', texts: ['Jane Oldham'] })
    index.put({ entry: 'a', seq: 12, file: 'f', texts: ['Jane Newham'] })
    index.put({ entry: 'a', seq: 10, file: 'f', texts: ['Jane Between'] })
    expect(index.find('Newham', 50)).toEqual(['f'])
    expect(index.find('Oldham', 50)).toEqual([])
    expect(index.find('Between', 50)).toEqual([])
    expect(index.size).toBe(1)
    index.put({ entry: 'a', seq: 13, file: 'f', texts: ['Jane Newham', '01632 960123'] })
    index.put({ entry: 'a', seq: 14, file: 'f', texts: ['Jane Newham', '01632 960456'] })
    expect(index.find('0123', 50)).toEqual([])
    expect(index.find('0456', 50)).toEqual(['f'])
  })

  test('can be found at once after thousands of others were read', () => {
    const index = new NameIndex()
    for (let n = 1; n <= 2_000; n++)
      index.put({ entry: `${n}`, seq: n, file: `${n}`, texts: [`Anna Aa${n.toString(36)}`] })
    expect(index.find('Zwicky', 50)).toEqual([])
    index.put({ entry: 'z', seq: 2_001, file: 'z', texts: ['Zoe Zwicky'] })
    expect(index.find('Zwicky', 50)).toEqual(['z'])
    expect(index.find('Zwiky', 50)).toEqual(['z'])
  })
})
