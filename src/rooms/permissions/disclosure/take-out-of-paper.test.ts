import { PDFDocument, StandardFonts } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openText } from '#platform/crypto.ts'
import { aboutMail } from '#platform/mail.ts'
import { asPng } from '#platform/redact/as-png.ts'
import { openPdf } from '#platform/redact/pdfium.ts'
import { type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { aFamily, begun, done, permitted, refused, seenOf, sentAlone } from '../testdata/a-family.ts'
import { pagesNamed } from './what-is-taken-out.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock: { now: () => new Date('2026-11-22T10:00:00Z') } })
})
afterAll(() => work.close())

const REPORT = 'Theo waits with Ada Lind.\nADA  LIND has a plan.'

/** Something to share with one paper that the permission names, put in by the officer. */
async function withPaper(name: string, bytes: Buffer) {
  const family = await aFamily(work, work.officer)
  const page = await work.officer.get(`/families/${family.file}/documents`)
  const filled = work.officer.fill(page, { 'Whose document is it?': 'The parent or carer' })
  await work.officer.sendFile(page, filled, 'document', { name, bytes })
  const [row] = await work.rows<{ id: string }>('select id from casework.document where file = $1', [
    family.file,
  ])
  const document = row?.id ?? ''
  const permission = await permitted(work.officer, family, {
    ...{ scopes: ['letters', 'documents'], documents: [document] },
  })
  const disclosure = await begun(work.officer, permission)
  const chosen = { disclosure, version: '2', text: 'Here it is.', papers: [document] }
  await done(work.officer, 'change-disclosure', chosen)
  return { ...family, document, disclosure, chosen }
}

async function aPdf(...pages: string[]): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const text of pages) pdf.addPage().drawText(text, { x: 60, y: 700, size: 14, font })
  return Buffer.from(await pdf.save())
}

/** A photo of a page of A4, in grey that is nowhere black. */
const aPhoto = () =>
  asPng({ grey: new Uint8Array(300 * 424).fill(200), width: 300, height: 424, points: [300, 424] })

/** The lightest point of a copy's first page within its first cell, moved down by a share of its height. */
async function lightestOf(pdf: Buffer, share: number): Promise<number> {
  const { document } = await openPdf(pdf)
  const { data, width, height } = await document.getPage(0).render({ render: 'bitmap', colorSpace: 'Gray' })
  const [from, down] = [Math.round(share * height), Math.floor(height / 20) - 2]
  const lines = Array.from({ length: down - 2 }, (_, line) =>
    Math.max(
      ...data.subarray((from + line + 2) * width + 2, (from + line + 2) * width + Math.floor(width / 8)),
    ),
  )
  return Math.max(...lines)
}

const copiesFor = (disclosure: string) =>
  work.rows<{ id: string; sealed_words: Buffer; sealed_copy: Buffer }>(
    'select id, sealed_words, sealed_copy from permissions.redacted_copy where disclosure = $1',
    [disclosure],
  )

const look = async (disclosure: string, copy: string) =>
  (await work.officer.raw('GET', `/disclosures/${disclosure}/copies/${copy}`)).bytes

describe('a paper that leaves with parts taken out', () => {
  test('is looked at as it goes, goes so, and stays on the list so, sealed', async () => {
    const { disclosure, document } = await withPaper('Ada Lind, report.txt', Buffer.from(REPORT))
    const before = await seenOf(work.officer, disclosure)
    const whole = await work.officer.get(`/disclosures/${disclosure}`)
    expect(whole.text).toContain('Ada Lind, report.txt, as it is.')
    const page = await work.officer.get(`/disclosures/${disclosure}/papers/${document}`)
    const after = await work.officer.submit(page, { words: 'Ada Lind\nBo' }, 'Make the copy')
    expect(after.text).toContain(
      'Ada Lind, report.txt, with parts taken out: look at the copy before it goes.',
    )
    expect(after.text).toContain('Not found in it: Bo.')
    expect(after.text).toContain('Paper 1 (parts are taken out)')
    const [copy] = await copiesFor(disclosure)
    const expected = 'Theo waits with █████.\n█████ has a plan.'
    expect(String(await look(disclosure, copy?.id ?? ''))).toBe(expected)
    for (const sealed of [copy?.sealed_words, copy?.sealed_copy])
      for (const word of ['Ada', 'Lind', 'plan']) expect(sealed?.includes(word)).toBe(false)
    expect(
      await refused(work.officer, 'send-disclosure', {
        ...{ disclosure, how: 'printed', seen: before, aloneBecause: 'Alone' },
      }),
    ).toContain('disclosure-changed')
    const mailed = { how: 'email', email: 'senco@fen.example' }
    expect((await sentAlone(work.officer, disclosure, mailed)).status).toBe(200)
    const [mail] = await work.rows<{ id: string; sealed: Buffer }>(
      `select id, sealed from platform.mail where kind = 'disclosure' order by made_at desc, ctid desc limit 1`,
    )
    const key = work.house.app.context.secret.derive('mailer')
    const letter = openText(key, mail?.sealed ?? Buffer.of(), aboutMail(mail?.id ?? ''))
    expect(letter).toContain('Paper 1 (parts are taken out)')
    for (const told of ['Ada Lind', 'report.txt']) expect(letter).not.toContain(told)
    expect(JSON.parse(letter).files).toEqual([
      { name: 'paper-1.txt', content: Buffer.from(expected).toString('base64') },
    ])
    expect(String(await look(disclosure, copy?.id ?? ''))).toBe(expected)
    expect(
      await refused(work.officer, 'take-out-of-paper', { disclosure, document, version: '4', words: 'Theo' }),
    ).toContain('left-already')
    await expect(
      work.rows('update permissions.redacted_copy set document = id where disclosure = $1', [disclosure]),
    ).rejects.toThrow('What left stays as it left.')
  })

  test('may be a PDF: pages are left out, names are in none of its bytes', async () => {
    const pdf = await aPdf('Ada Lind waits', 'About her brother', 'The plan')
    const { disclosure, document } = await withPaper('report.pdf', pdf)
    const page = await work.officer.get(`/disclosures/${disclosure}/papers/${document}`)
    await work.officer.submit(page, { words: 'Ada Lind', pages: '2' }, 'Make the copy')
    const [copy] = await copiesFor(disclosure)
    const bytes = await look(disclosure, copy?.id ?? '')
    expect((await PDFDocument.load(bytes)).getPageCount()).toBe(2)
    expect(bytes.includes('Ada')).toBe(false)
    const again = await work.officer.get(`/disclosures/${disclosure}/papers/${document}`)
    expect(again.html).toContain('>Ada Lind</textarea>')
  })

  test('goes whole again when nothing is typed, and the copy is thrown away; so it is when the paper stays here', async () => {
    const { disclosure, document, chosen } = await withPaper('report.txt', Buffer.from(REPORT))
    const take = (version: string, words: string) =>
      done(work.officer, 'take-out-of-paper', { disclosure, document, version, words })
    await take('3', 'Ada')
    await take('4', '')
    expect(await copiesFor(disclosure)).toEqual([])
    expect((await work.officer.get(`/disclosures/${disclosure}`)).text).toContain('report.txt, as it is.')
    await take('5', 'Ada')
    expect(await copiesFor(disclosure)).toHaveLength(1)
    await done(work.officer, 'change-disclosure', { ...chosen, version: '6', papers: [] })
    expect(await copiesFor(disclosure)).toEqual([])
  })

  test('is thrown away with what never left', async () => {
    const { disclosure, document } = await withPaper('report.txt', Buffer.from(REPORT))
    await done(work.officer, 'take-out-of-paper', { disclosure, document, version: '3', words: 'Ada' })
    await done(work.officer, 'throw-away-disclosure', { disclosure })
    expect(await copiesFor(disclosure)).toEqual([])
  })

  test('says what cannot be done, and gives back what was typed', async () => {
    const { disclosure, document } = await withPaper('report.pdf', await aPdf('Ada Lind'))
    const page = await work.officer.get(`/disclosures/${disclosure}/papers/${document}`)
    for (const [pages, sentence] of [
      ['one to three', 'Write the pages as numbers, such as 1, 3-4'],
      ['1', 'No page would be left.'],
      ['7', 'This paper does not have page 7.'],
    ] as const) {
      const back = await work.officer.submit(page, { words: 'Ada', pages }, 'Make the copy')
      expect(back.text).toContain(sentence)
      expect(back.html).toContain('>Ada</textarea>')
      expect(back.html).toContain(`value="${pages}"`)
    }
    expect(await copiesFor(disclosure)).toEqual([])
  })

  test('may be a photo: parts of it are chosen by hand on its picture, black in the copy, a PDF, and taken back again', async () => {
    const { disclosure, document } = await withPaper('letter.png', aPhoto())
    const whole = await work.officer.get(`/disclosures/${disclosure}`)
    expect(whole.text).toContain('Take parts out of letter.png')
    const page = await work.officer.get(`/disclosures/${disclosure}/papers/${document}`)
    expect(page.path).toBe(`/disclosures/${disclosure}/papers/${document}/pages/1`)
    expect(page.html).toContain('aria-label="Row 20, column 8"')
    const picture = await work.officer.raw('GET', `${page.path}/picture`)
    expect([picture.headers['content-type'], picture.bytes.toString('latin1', 1, 4)]).toEqual([
      'image/png',
      'PNG',
    ])
    const saved = await work.officer.submit(page, { cells: ['1.1.1', '1.1.2'] }, 'Save this page')
    expect(saved.text).toContain('2 parts are black in the copy.')
    const [copy] = await copiesFor(disclosure)
    const bytes = await look(disclosure, copy?.id ?? '')
    expect(bytes.toString('latin1', 0, 5)).toBe('%PDF-')
    expect(await lightestOf(bytes, 0)).toBe(0)
    expect(await lightestOf(bytes, 0.5)).toBeGreaterThan(90)
    expect(
      (await sentAlone(work.officer, disclosure, { how: 'email', email: 'senco@fen.example' })).status,
    ).toBe(200)
    const [mail] = await work.rows<{ id: string; sealed: Buffer }>(
      `select id, sealed from platform.mail where kind = 'disclosure' order by made_at desc, ctid desc limit 1`,
    )
    const key = work.house.app.context.secret.derive('mailer')
    const letter = JSON.parse(openText(key, mail?.sealed ?? Buffer.of(), aboutMail(mail?.id ?? '')))
    expect(letter.files).toEqual([{ name: 'paper-1.pdf', content: bytes.toString('base64') }])
    expect((await work.officer.raw('GET', `${page.path}/picture`)).status).toBe(404)
  })

  test('by hand and by words together: what was chosen on one page stays when words or other pages change', async () => {
    const { disclosure, document } = await withPaper('report.pdf', await aPdf('Ada Lind waits', 'The plan'))
    const at = (page: number) => `/disclosures/${disclosure}/papers/${document}/pages/${page}`
    await work.officer.submit(await work.officer.get(at(2)), { cells: ['2.3.1'] }, 'Save this page')
    const first = await work.officer.get(at(1))
    expect(first.text).toContain('Page 1 of 2.')
    await work.officer.submit(first, { cells: ['1.1.8'] }, 'Save this page')
    const words = await work.officer.get(`/disclosures/${disclosure}/papers/${document}`)
    expect(words.text).toContain('2 chosen so far, which stay.')
    await work.officer.submit(words, { words: 'Ada Lind' }, 'Make the copy')
    const second = await work.officer.get(at(2))
    expect(second.text).toContain('1 part is black in the copy.')
    const none = await work.officer.submit(second, { cells: [] }, 'Save this page')
    expect(none.text).not.toContain('black in the copy.')
    expect((await work.officer.get(`/disclosures/${disclosure}`)).text).toContain('with parts taken out')
    const two = [await work.officer.get(at(1)), await work.anotherOfficer.get(at(1))] as const
    await work.officer.submit(two[0], { cells: ['1.2.2'] }, 'Save this page')
    const both = await work.anotherOfficer.submit(two[1], { cells: ['1.5.5'] }, 'Save this page')
    expect(both.text).toContain('row 2, column 2')
  })

  test('is shown to nobody who does not see what it is for, and no page that is not there', async () => {
    const { disclosure, document } = await withPaper('letter.png', aPhoto())
    const volunteer = await work.join('Vera Lund', ['volunteer'])
    const path = `/disclosures/${disclosure}/papers/${document}/pages`
    expect((await volunteer.raw('GET', `${path}/1/picture`)).status).toBe(403)
    expect((await work.officer.raw('GET', `${path}/2/picture`)).status).toBe(422)
    expect(
      (await work.officer.raw('GET', `/disclosures/${disclosure}/papers/${disclosure}/pages/1/picture`))
        .status,
    ).toBe(404)
  })

  test('is a PDF, a photo or a text: any other kind goes whole, or not at all', async () => {
    const { disclosure, document } = await withPaper('note.rtf', Buffer.from('{\\rtf1 Ada Lind}'))
    expect((await work.officer.get(`/disclosures/${disclosure}`)).text).not.toContain('Take parts out')
    expect(
      await refused(work.officer, 'take-out-of-paper', { disclosure, document, version: '3', words: 'Ada' }),
    ).toContain('A paper of any other kind goes whole, or not at all.')
  })

  test('two people at once: the second sees both, and nothing is overwritten', async () => {
    const { disclosure, document } = await withPaper('report.txt', Buffer.from(REPORT))
    const path = `/disclosures/${disclosure}/papers/${document}`
    const [mine, theirs] = [await work.officer.get(path), await work.anotherOfficer.get(path)]
    await work.officer.submit(mine, { words: 'Ada' }, 'Make the copy')
    const both = await work.anotherOfficer.submit(theirs, { words: 'Theo' }, 'Make the copy')
    expect(both.text).toContain('Ada')
    expect(both.html).toContain('>Theo</textarea>')
    expect(await copiesFor(disclosure)).toHaveLength(1)
  })
})

test.each([
  ['1, 3-4', [1, 3, 4]],
  ['4 – 5; 2 2', [2, 4, 5]],
  ['', []],
  ['0', undefined],
  ['5-3', undefined],
  ['all', undefined],
  ['1-9999', undefined],
])('pages written as “%s”', (text, pages) => {
  expect(pagesNamed(text)).toEqual(pages)
})
