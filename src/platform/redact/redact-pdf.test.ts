import { inflateSync } from 'node:zlib'
import { degrees, PDFDocument, StandardFonts } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { digest } from '#platform/crypto.ts'
import { Refusal } from '#platform/refusal.ts'
import { openPdf } from './pdfium.ts'
import { type RedactedPdf, redactPdf } from './redact-pdf.ts'

/** A letter of the school with a page for each of these texts; the first has a field that was filled in. */
async function aLetter(pages: readonly string[], turned = 0): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  pdf.setTitle('About Maya Kowalska')
  pdf.setAuthor('Mrs Ash')
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const text of pages) {
    const page = pdf.addPage()
    page.setRotation(degrees(turned))
    page.drawText(text, { x: 60, y: 700, size: 14, font, lineHeight: 20 })
  }
  const field = pdf.getForm().createTextField('who')
  field.setText('Kowalska, M.')
  field.addToPage(pdf.getPage(0), { x: 60, y: 60, width: 200, height: 24 })
  return Buffer.from(await pdf.save())
}

/** A page that is a picture only, as a scanner makes it. */
async function aScan(): Promise<Buffer> {
  const [letter, pdf] = [await redacted(await aLetter(['Maya Kowalska']), [], []), await PDFDocument.create()]
  const [page] = await pdf.copyPages(await PDFDocument.load(letter.bytes), [0])
  if (page) pdf.addPage(page)
  return Buffer.from(await pdf.save())
}

async function redacted(pdf: Buffer, words: string[], leaveOut: number[]): Promise<RedactedPdf> {
  const made = await redactPdf(pdf, { words, leaveOut })
  if (made instanceof Refusal) throw new Error(made.sentence)
  return made
}

const sentenceOf = async (pdf: Buffer, words: string[], leaveOut: number[] = []) => {
  const made = await redactPdf(pdf, { words, leaveOut })
  return made instanceof Refusal ? made.sentence : 'It was made.'
}

/** All bytes of a PDF, and what each of its streams holds. */
function everything(pdf: Buffer): Buffer[] {
  const found = [pdf]
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
    try {
      found.push(inflateSync(pdf.subarray(at + 7)))
    } catch {
      // No compressed stream begins here.
    }
  }
  return found
}

/** A mark of each page's picture, in order. */
const picturesIn = (pdf: Buffer) =>
  everything(pdf)
    .slice(1)
    .filter(({ length }) => length > 1_000_000)
    .map(picture => digest(picture).toString('hex'))

/** Whether a name stands anywhere in it: as it is, in capitals or small letters, as UTF-8 or UTF-16, or in hexadecimal. */
const holds = (pdf: Buffer, name: string) =>
  everything(pdf).some(bytes =>
    [name, name.toLowerCase(), name.toUpperCase()].some(
      form =>
        bytes.includes(form) ||
        bytes.includes(Buffer.from(form, 'utf16le')) ||
        bytes.includes(Buffer.from(form, 'utf16le').swap16()) ||
        bytes.toString('latin1').toLowerCase().includes(Buffer.from(form).toString('hex')),
    ),
  )

/** How many dark points stand in a part of the first page, in points from its upper left corner. */
async function darkIn(pdf: Buffer, [x, y, width, height]: [number, number, number, number]): Promise<number> {
  const { document } = await openPdf(pdf)
  const page = await document.getPage(0).render({ scale: 1, render: 'bitmap', colorSpace: 'Gray' })
  let dark = 0
  for (let line = y; line < y + height; line++)
    for (let at = x; at < x + width; at++) if ((page.data[line * page.width + at] ?? 255) < 64) dark++
  return dark / (width * height)
}

describe('a copy of a PDF with parts taken out', () => {
  test('holds the names that were planted in no stream, no title and no field', async () => {
    const letter = await aLetter(['Maya Kowalska waits at the gate.', 'MAYA  KOWALSKA again', 'A third page'])
    expect(holds(letter, 'Kowalska')).toBe(true)
    const copy = await redacted(letter, ['maya kowalska', 'Kowalska'], [])
    for (const name of ['Maya', 'Kowalska', 'Ash', 'waits', 'gate'])
      expect(holds(copy.bytes, name)).toBe(false)
    expect(copy.note).toMatchObject({ pages: 3, times: [2, 3] })
    const { document } = await openPdf(copy.bytes)
    expect(Array.from(document.pages(), page => page.getText())).toEqual(['', '', ''])
    const read = await PDFDocument.load(copy.bytes, { updateMetadata: false })
    expect([read.getTitle(), read.getAuthor(), read.getProducer(), read.getCreationDate()]).toEqual([
      'A copy with parts taken out',
      undefined,
      undefined,
      undefined,
    ])
  })

  test('is black where the name stood, and shows the words around it', async () => {
    const letter = await aLetter(['Kowalska waits'])
    const [name, after] = [
      [60, 131, 55, 10],
      [123, 131, 30, 12],
    ] as const
    const whole = await redacted(letter, [], [])
    const copy = await redacted(letter, ['KOWALSKA'], [])
    expect(await darkIn(whole.bytes, [...name])).toBeLessThan(0.5)
    expect(await darkIn(copy.bytes, [...name])).toBe(1)
    expect(await darkIn(copy.bytes, [...after])).toBe(await darkIn(whole.bytes, [...after]))
    // The field at the foot of the page, filled in with the same name.
    expect(await darkIn(whole.bytes, [62, 766, 50, 12])).toBeLessThan(0.5)
    expect(await darkIn(copy.bytes, [62, 766, 50, 12])).toBeGreaterThan(0.9)
  })

  test('finds the place of a word also on a page that is turned', async () => {
    const copy = await redacted(await aLetter(['Kowalska waits'], 90), ['Kowalska'], [])
    expect(await darkIn(copy.bytes, [701, 61, 9, 55])).toBe(1)
  })

  test('lacks the pages that were left out, and has the others in their order', async () => {
    const letter = await aLetter(['One', 'Two', 'Three', 'Four'])
    const copy = await redacted(letter, [], [1, 3])
    const others = [await redacted(letter, [], [1, 3, 4]), await redacted(letter, [], [1, 2, 3])]
    expect(copy.note.pages).toBe(2)
    expect(picturesIn(copy.bytes)).toEqual(others.flatMap(({ bytes }) => picturesIn(bytes)))
    expect(new Set(picturesIn((await redacted(letter, [], [])).bytes)).size).toBe(4)
  })

  test('is not made of a scanned page with words to find: only whole pages can be left out', async () => {
    const scan = await aScan()
    expect(await sentenceOf(scan, ['Kowalska'])).toBe(
      'On page 1 there is a picture without words that can be found, such as a scan. Black out parts of it by hand, or leave the whole page out.',
    )
    expect(await sentenceOf(scan, [])).toBe('It was made.')
    expect((await redacted(scan, [], [])).note.withPictures).toEqual([1])
  })

  test('is not made of what is broken, locked or too long, nor of pages that are not there', async () => {
    expect(await sentenceOf(Buffer.from('%PDF-1.7 and nothing more'), [])).toContain(
      'broken and cannot be opened',
    )
    expect(await sentenceOf(LOCKED, [])).toContain('locked (encrypted)')
    expect(await sentenceOf(await aLetter(Array(201).fill('A page')), [])).toContain('more than 200 pages')
    const two = await aLetter(['One', 'Two'])
    expect(await sentenceOf(two, [], [2, 3, 4])).toBe('This paper does not have pages 3 and 4.')
    expect(await sentenceOf(two, [], [1, 2])).toContain('No page would be left.')
  })
})

/** A page locked with an owner's password only: it opens without one, and still counts as locked. */
const LOCKED = Buffer.from(
  'JVBERi0xLjcKJb/3ov4KMSAwIG9iago8PCAvRXh0ZW5zaW9ucyA8PCAvQURCRSA8PCAvQmFzZVZlcnNpb24gLzEuNyAvRXh0ZW5zaW9uTGV2ZWwgOCA+PiA+PiAvUGFnZXMgMyAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoKPDwgL1R5cGUgL09ialN0bSAvTGVuZ3RoIDI0MCAvRmlsdGVyIC9GbGF0ZURlY29kZSAvTiAzIC9GaXJzdCAxNSA+PgpzdHJlYW0KtXPx8LwbeBDg19evpEWh1iKxAR2YKbwqOXiq2oEjMhMcWr9PYCaIAnxxw7qwottIUBlLGZrElhwQnCQU5mZfNItfgCgURZKJqnVr7N9JEdPRAZrLMx+UE50tyDEZvPJP4g8i/kBmrnvZl+rp9RZVC1O9Mi7JJGrNBwJbhhNeOrmB8DPWkR6yPJNGKeNTyIiiV+cVM9S9SNlm7y68XDmnPBe0Z2KYOjrOkK3xgigt16wNCftqJv/95YXCZtk+9cNKK42vi9KAGiXRDMYDPlu8szbvyS5qPoCCJhR9pUAf6gisaCyOXDTcFM2D2rh6NX1BZW5kc3RyZWFtCmVuZG9iago2IDAgb2JqCjw8IC9GaWx0ZXIgL0ZsYXRlRGVjb2RlIC9MZW5ndGggMTI4ID4+CnN0cmVhbQqZpqMsyDRfUCgoAWOk7PLCglHIjjwbCt6XmttrLFdpfN5SPywsuC9APC7Vmyapn/l63UkMn0IxIp12CPEaJcyY7tscHH4up2QddJG1VvhQb49bTWKZA6+HEsLpkx9DAHgWQYn5TKw5JDNXIjjBcdmxa056q7Z2hsSRnaBQ8bfKo2VuZHN0cmVhbQplbmRvYmoKNyAwIG9iago8PCAvQ0YgPDwgL1N0ZENGIDw8IC9BdXRoRXZlbnQgL0RvY09wZW4gL0NGTSAvQUVTVjMgL0xlbmd0aCAzMiA+PiA+PiAvRmlsdGVyIC9TdGFuZGFyZCAvTGVuZ3RoIDI1NiAvTyA8NTI0YzBkMWU5YTQyNzQxMjlhMTljODMwNWY5ZTNjMzA0ZGQ5YTVhYTBiOWIzMWMyYjNjOTM2NTAzN2E1MGRkMjMyNGE1YWQwZjIwZGE4MGVjNGM5NTk2ODhjNmU0YmU0PiAvT0UgPDM5MDk4NmU0MWZkNDExN2NkOWIwMjJkZWIxOWQ5YjdhM2UwMmFmZDlhMzY5Y2FhODdkZWFlNjY2MmQwNjVhZDc+IC9QIC00IC9QZXJtcyA8MmYzNDI5OTJmZDI4NzBlOTM3MTVmNzgzZmUwOTNiODI+IC9SIDYgL1N0bUYgL1N0ZENGIC9TdHJGIC9TdGRDRiAvVSA8MjMxM2E2N2NlNjRkZTMxMmExYjViNDU3YTA3OWY5MzBkOWNjYjRlMDBlMmEwYWE0Y2EwZWVkMWJlNWVmMTMyZGIyMGQxMTM2Y2ViMTA1NjgzMjdkZmI2YjU4ZDU1NzdlPiAvVUUgPGUyMThkYjE3MTg0MDcyNzIwMDdlNjYyOWExZjlkNTJlMzljYTAzZTQzNTVkNDY1NzUyNTJlNTYyNmI2MmY2MjM+IC9WIDUgPj4KZW5kb2JqCjggMCBvYmoKPDwgL1R5cGUgL1hSZWYgL0xlbmd0aCA0MiAvRmlsdGVyIC9GbGF0ZURlY29kZSAvRGVjb2RlUGFybXMgPDwgL0NvbHVtbnMgNCAvUHJlZGljdG9yIDEyID4+IC9XIFsgMSAyIDEgXSAvUm9vdCAxIDAgUiAvU2l6ZSA5IC9JRCBbPDFhMDliM2U0N2RjMTU4OGY2MzY0NmM1ZjRmZGQ1NDZhPjwxYTA5YjNlNDdkYzE1ODhmNjM2NDZjNWY0ZmRkNTQ2YT5dIC9FbmNyeXB0IDcgMCBSID4+CnN0cmVhbQp4nGNiAAImRgZ+BiYGhmIQqwHEYmCEEP8Zr/xjYmA8DhRjUmYAAEkBBNgKZW5kc3RyZWFtCmVuZG9iagpzdGFydHhyZWYKMTIxNgolJUVPRgo=',
  'base64',
)
