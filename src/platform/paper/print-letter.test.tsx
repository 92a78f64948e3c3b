import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { Refusal } from '#platform/refusal.ts'
import { readPdf } from '../../../test/pdf/read-pdf.ts'
import type { Letter } from './letter.ts'
import { LetterView } from './letter-view.tsx'
import { type Printing, printLetter, sheetOf } from './print-letter.ts'
import type { Sheet } from './sheet.ts'
import { sheetText } from './sheet-text.ts'
import { PRINTING, WHOLE_LETTER } from './testdata/whole-letter.ts'

async function printed(letter: Letter, printing: Partial<Printing> = {}): Promise<Buffer> {
  const pdf = await printLetter(letter, { ...PRINTING, ...printing })
  if (pdf instanceof Refusal) throw new Error(pdf.sentence)
  return pdf
}

function laidOut(letter: Letter): Sheet {
  const sheet = sheetOf(letter, PRINTING.head)
  if (sheet instanceof Refusal) throw new Error(sheet.sentence)
  return sheet
}

const saying = (...lines: string[]): Letter => ({
  title: 'A letter',
  date: '2026-11-22',
  blocks: lines.map(line => ({ kind: 'paragraph', line })),
})

/** The words alone, sorted: paper breaks its lines and screens add colons, but neither adds or loses a word. */
const wordsIn = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).sort()

describe('one letter', () => {
  const sheet = laidOut(WHOLE_LETTER)

  test('says the same on the screen as in a mail, word for word', () => {
    const html = renderToString(<LetterView sheet={sheet} />)
    const shown = html.replaceAll(/<[^>]+>/g, ' ').replaceAll('&amp;', '&')
    // A mail repeats the words of its columns for each row of a table, and writes the numbers of a list.
    const repeated = ['Way', 'Time', 'Cost', '1', '2']
    expect([...wordsIn(shown), ...repeated].sort()).toEqual(wordsIn(sheetText(sheet)))
  })

  test('says the same on paper as in a mail, in the same order', async () => {
    const onPaper = readPdf(await printed(WHOLE_LETTER, { look: { size: 'usual', plain: true } })).text
    const squeezed = (text: string) => text.replaceAll(/[^\p{L}]/gu, '')
    expect(squeezed(onPaper)).toBe(squeezed(sheetText(sheet)))
  })

  test.each(['usual', 'large', 'larger'] as const)('has the same words in %s print', async size => {
    const plain = readPdf(await printed(WHOLE_LETTER, { look: { size: 'usual', plain: true } })).text
    const pdf = readPdf(await printed(WHOLE_LETTER, { look: { size, plain: false } }))
    expect(new Set(wordsIn(pdf.text))).toEqual(new Set(wordsIn(plain)))
    expect(pdf.smallest).toBeGreaterThanOrEqual({ usual: 9, large: 16, larger: 18 }[size])
  })
})

describe('the file', () => {
  test('is PDF/UA-1: tagged, titled, and in a language', async () => {
    const { objects } = readPdf(await printed(WHOLE_LETTER))
    expect(objects).toContain('<pdfuaid:part>1</pdfuaid:part>')
    for (const part of [/\/StructTreeRoot/, /\/Marked true/, /\/Lang ?\(en-GB\)/, /\/DisplayDocTitle true/])
      expect(objects).toMatch(part)
    expect(objects).toContain('Summary of our call')
    for (const tag of ['H1', 'H2', 'H3', 'L', 'LI', 'BlockQuote', 'Table', 'THead', 'TH', 'TD', 'Link'])
      expect(objects, tag).toMatch(new RegExp(`/S ?/${tag}\\b`))
    expect(objects).toMatch(/\/Lang ?\(pl\)/)
  })

  test('is the same to the byte for the same letter and moment, and another at another moment', async () => {
    const [one, same] = [await printed(WHOLE_LETTER), await printed(WHOLE_LETTER)]
    expect(one.equals(same)).toBe(true)
    const later = await printed(WHOLE_LETTER, { at: new Date('2026-11-23T10:00:00Z') })
    expect(one.equals(later)).toBe(false)
  })

  test('has the logo with words for whoever cannot see it, and none in the plain layout', async () => {
    const logo = { kind: 'image/png', picture: Buffer.from(A_PICTURE, 'base64') }
    const { objects } = readPdf(await printed(WHOLE_LETTER, { logo }))
    expect(objects).toMatch(/\/Alt ?\(Logo of Fenbridge Parent Partnership\)/)
    const plain = readPdf(await printed(WHOLE_LETTER, { logo, look: { size: 'usual', plain: true } }))
    expect(plain.objects).not.toMatch(/\/Alt|\/S ?\/Figure/)
  })

  test('holds 10,000 words and says how many pages they are', async () => {
    const many = 'She asked for the letter again by second class post. '.repeat(1000)
    const { pages, text } = readPdf(await printed(saying(many)))
    expect(pages).toBeGreaterThan(10)
    expect(text.match(/second/g)).toHaveLength(1000)
  })
})

const A_PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

describe('whatever is typed', () => {
  test.each([
    '#sys.version #panic("x") #read("letter.typ")',
    '*bold* _it_ `raw` $x^2$ @ref <label> // no /* no */',
    '= No heading\n- no list\n+ nor this',
    '<script>alert(1)</script> &amp; {{x}} #{y} \\u{41} \\',
    '"quotes" \'and\' [brackets] (round) {curly}',
    'Gwyneth Ŷ ŵ, Łukasz Żółć, Şule Ğ, Nguyễn, Ελένη, Олена',
  ])('stands in the letter as it was typed: %s', async typed => {
    const { text } = readPdf(await printed(saying(typed)))
    const squeezed = (words: string) => words.replaceAll(/[\s\u200B]/g, '')
    expect(squeezed(text)).toContain(squeezed(typed))
  })

  test('is said in words where the typefaces lack its letters, and the letter says so', async () => {
    const { text } = readPdf(await printed(saying('Her name is مريم and she likes 🎈.')))
    const flat = text.replaceAll(/\s+/g, ' ')
    expect(flat).toContain('Her name is [words in Arabic letters] and she likes [picture].')
    expect(flat).toContain('The letter on the screen has it.')
  })

  test('cannot turn the words around it', () => {
    expect(sheetText(laidOut(saying('Ann \u202Eerof eht\u202C Bee')))).toContain('Ann erof eht Bee')
  })
})

describe('a letter is refused, with a sentence, when', () => {
  const refusal = async (letter: unknown, printing: Partial<Printing> = {}) => {
    const answer = await printLetter(letter as Letter, { ...PRINTING, ...printing })
    return answer instanceof Refusal ? [answer.kind.code, answer.sentence].join(': ') : 'printed'
  }

  test.each<[string, object, RegExp]>([
    ['it has no title', { title: ' ' }, /not-printable.*title.*says nothing/],
    ['its day is none', { date: '2026-02-30' }, /not-printable.*date.*not a day/],
    ['a link runs code', { blocks: [linkTo('javascript:alert(1)')] }, /not-printable/],
    ['a heading is skipped', { blocks: [{ kind: 'heading', level: 3, text: 'x' }] }, /none of level 2 above/],
    [
      'a table is ragged',
      { blocks: [{ kind: 'table', caption: 'x', head: ['a'], rows: [[]] }] },
      /as its head/,
    ],
    ['it is no letter at all', { blocks: 'words' }, /not-printable/],
  ])('%s', async (_name, part, says) => {
    expect(await refusal({ ...WHOLE_LETTER, ...part })).toMatch(says)
  })

  test('its logo is no picture', async () => {
    const logo = { kind: 'image/png', picture: Buffer.from('this is no picture') }
    expect(await refusal(WHOLE_LETTER, { logo })).toMatch(/not-printable/)
  })

  test('it is too long for one file', async () => {
    const long = saying(...Array.from({ length: 12 }, () => 'w '.repeat(50_000)))
    expect(await refusal(long)).toMatch(/too-long-to-print/)
  })
})

function linkTo(link: string) {
  return { kind: 'paragraph', line: [{ link, text: 'x' }] }
}
