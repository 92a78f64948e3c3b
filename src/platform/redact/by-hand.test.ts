import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { Refusal } from '#platform/refusal.ts'
import { asPng } from './as-png.ts'
import { COLUMNS, rowsOf } from './grid.ts'
import { openPdf } from './pdfium.ts'
import { redactPdf } from './redact-pdf.ts'
import { showPaperPage } from './show-paper-page.ts'

/** A photo of a page: noise, of which no two places are alike, from a fixed seed. */
function aPhoto(width: number, height: number): Buffer {
  const grey = new Uint8Array(width * height)
  for (let at = 0, state = 7; at < grey.length; at++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    grey[at] = 90 + ((state >> 16) % 160)
  }
  return asPng({ grey, width, height, points: [width, height] })
}

/** A scan: PDF pages that hold a photo and no word. */
async function aScan(photos: readonly Buffer[]): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  for (const photo of photos) {
    const image = await pdf.embedPng(photo)
    pdf.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 })
  }
  return Buffer.from(await pdf.save())
}

const cell = (row: number, column: number, page = 1) => ({ page, row, column })

async function copyOf(paper: Buffer, cells: readonly ReturnType<typeof cell>[], words: string[] = []) {
  const made = await redactPdf(paper, { words, leaveOut: [], cells })
  if (made instanceof Refusal) throw new Error(made.sentence)
  return made
}

/** The greys of a page of a copy, and how large it is. */
async function drawn(pdf: Buffer, index = 0) {
  const { document } = await openPdf(pdf)
  return document.getPage(index).render({ scale: 150 / 72, render: 'bitmap', colorSpace: 'Gray' })
}

/** The lightest point of a cell of a page, some points from its edges. */
async function lightest(pdf: Buffer, { row, column, page }: ReturnType<typeof cell>): Promise<number> {
  const { data, width, height, originalWidth, originalHeight } = await drawn(pdf, page - 1)
  const rows = rowsOf([originalWidth, originalHeight])
  let most = 0
  for (let y = Math.ceil(((row - 1) * height) / rows) + 2; y < Math.floor((row * height) / rows) - 2; y++)
    for (
      let x = Math.ceil(((column - 1) * width) / COLUMNS) + 2;
      x < Math.floor((column * width) / COLUMNS) - 2;
      x++
    )
      most = Math.max(most, data[y * width + x] ?? 0)
  return most
}

describe('parts of a page blacked out by hand', () => {
  test('are black in the copy of a scan, and the cells around them as they were', async () => {
    const copy = await copyOf(await aScan([aPhoto(600, 850), aPhoto(600, 850)]), [cell(3, 5), cell(20, 8, 2)])
    expect(await lightest(copy.bytes, cell(3, 5))).toBe(0)
    expect(await lightest(copy.bytes, cell(20, 8, 2))).toBe(0)
    for (const around of [cell(2, 5), cell(4, 5), cell(3, 4), cell(3, 6), cell(3, 5, 2), cell(19, 8, 2)])
      expect(await lightest(copy.bytes, around)).toBeGreaterThan(90)
  })

  test('leave no trace of what stood there: of two papers that differ there only, the same copy is made, byte for byte', async () => {
    const photo = aPhoto(600, 850)
    const inCell = async (grey: number) => {
      const pdf = await PDFDocument.load(await aScan([photo]))
      const image = await pdf.embedPng(
        asPng({ grey: new Uint8Array(64).fill(grey), width: 8, height: 8, points: [8, 8] }),
      )
      pdf
        .getPage(0)
        .drawImage(image, { x: (595 / 8) * 4 + 10, y: 842 - (842 / 20) * 3 + 10, width: 50, height: 20 })
      return Buffer.from(await pdf.save())
    }
    const [dark, light] = [await inCell(30), await inCell(240)]
    const whole = [await copyOf(dark, []), await copyOf(light, [])]
    expect(whole[0]?.bytes.equals(whole[1]?.bytes ?? Buffer.of())).toBe(false)
    const copies = [await copyOf(dark, [cell(3, 5)]), await copyOf(light, [cell(3, 5)])]
    expect(copies[0]?.bytes.equals(copies[1]?.bytes ?? Buffer.of())).toBe(true)
  })

  test('may be parts of a photo, which goes as a PDF of one page', async () => {
    const copy = await copyOf(aPhoto(900, 600), [cell(1, 1)])
    expect(copy.note.pages).toBe(1)
    expect(await lightest(copy.bytes, cell(1, 1))).toBe(0)
    expect(await lightest(copy.bytes, cell(2, 1))).toBeGreaterThan(90)
  })

  test('let a page without words go along with others of which words are taken out', async () => {
    const scan = await aScan([aPhoto(600, 850)])
    const without = await redactPdf(scan, { words: ['Maya'], leaveOut: [] })
    expect(without instanceof Refusal && without.sentence).toContain('Black out parts of it by hand')
    expect((await copyOf(scan, [cell(1, 1)], ['Maya'])).note.times).toEqual([0])
  })

  test('are chosen on a picture of the page, with as many rows as its shape asks for', async () => {
    const shown = await showPaperPage(await aScan([aPhoto(600, 850), aPhoto(60, 85)]), 2)
    if (shown instanceof Refusal) throw new Error(shown.sentence)
    expect(shown.note).toEqual({ pages: 2, rows: 20, columns: 8 })
    expect(shown.png.subarray(1, 4).toString()).toBe('PNG')
    const photo = await showPaperPage(aPhoto(900, 600), 1)
    expect(photo instanceof Refusal || photo.note.rows).toBe(9)
    const none = await showPaperPage(aPhoto(90, 60), 2)
    expect(none instanceof Refusal && none.sentence).toContain('does not have page 2')
  })

  test('are not made of a photo that is broken, or larger than can be taken apart', async () => {
    const photo = aPhoto(90, 60)
    const broken = await showPaperPage(photo.subarray(0, 60), 1)
    expect(broken instanceof Refusal && broken.sentence).toContain('broken and cannot be opened')
    photo.writeUInt32BE(60_000, 16)
    photo.writeUInt32BE(60_000, 20)
    const large = await showPaperPage(photo, 1)
    expect(large instanceof Refusal && large.sentence).toContain('larger than can be taken apart')
  })
})
