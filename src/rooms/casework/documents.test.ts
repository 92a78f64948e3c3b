import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { handSetClock } from '../../../test/hand-set-clock.ts'
import type { HouseClient, Page } from '../../../test/house-client.ts'
import type { ChosenFile } from '../../../test/pages/with-file.ts'
import { idIn, logCall, type PeopleAtWork, peopleAtWork } from '../../../test/people-at-work.ts'

let work: PeopleAtWork
let file: string
beforeAll(async () => {
  work = await peopleAtWork()
})
afterAll(() => work.close())
beforeEach(async () => {
  file = idIn((await logCall(work.officer, { callerName: 'Maya Kowalska' })).path)
})

const MB = 1024 * 1024
const pdf = (size: number): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size - 9, 'Maya’s plan. ')])
const PLAN = { name: 'Maya’s plan (final).pdf', bytes: pdf(200_000) }
const FROM = { 'Whose document is it?': 'The local authority' }

const pageOf = (client: HouseClient, of = file) => client.get(`/families/${of}/documents`)
async function putIn(client: HouseClient, chosen: ChosenFile, values = FROM, of = file): Promise<Page> {
  const page = await pageOf(client, of)
  return client.sendFile(page, client.fill(page, values, 'Put it in'), 'document', chosen)
}
const linkIn = (page: Page) => /href="(\/families\/[\w-]+\/documents\/[\w-]+)"/.exec(page.html)?.[1] ?? 'none'
const stored = () => work.rows('select d.id from casework.document d where file = $1', [file])

describe('a document that an officer puts in', () => {
  test('is in the list with what it is, whose it is, who put it in, and comes back as it was', async () => {
    const page = await putIn(work.officer, PLAN)
    expect(page.path).toBe(`/families/${file}/documents`)
    for (const words of [
      'Maya’s plan (final).pdf',
      'The local authority',
      'PDF, 200 kB',
      'by Owen Field',
      'not scanned for viruses',
    ])
      expect(page.text).toContain(words)
    const { status, headers, bytes } = await work.anotherOfficer.raw('GET', linkIn(page))
    expect(status).toBe(200)
    expect(bytes.equals(PLAN.bytes)).toBe(true)
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': '200000',
      'content-disposition': `attachment; filename="Mayas plan (final).pdf"; filename*=UTF-8''Maya%E2%80%99s%20plan%20%28final%29.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*;sandbox$/)
  })

  test('is entered in the ledger, as is everybody who fetches it', async () => {
    const page = await putIn(work.officer, PLAN)
    await work.coordinator.raw('GET', linkIn(page))
    const looked = await work.coordinator.get(`/families/${file}/looked`)
    expect(looked.text).toContain('Put in a document')
    expect(looked.text).toContain('Fetched a document')
  })

  test('may be of 25 MB, and not a byte more', async () => {
    const largest = pdf(25 * MB)
    const page = await putIn(work.officer, { name: 'scan.pdf', bytes: largest })
    expect((await work.officer.raw('GET', linkIn(page))).bytes.equals(largest)).toBe(true)
    const refused = await putIn(work.officer, { name: 'scan.pdf', bytes: pdf(25 * MB + 1) })
    expect(refused.status).toBe(413)
    expect(refused.text).toContain('This file is too big: 25 MB is the most')
    expect(await stored()).toHaveLength(1)
  })

  test('comes back whole at every length around a part’s', async () => {
    for (const size of [9, 65_535, 65_536, 65_537, 131_072]) {
      const chosen = { name: `${size}.pdf`, bytes: pdf(size) }
      const link = linkIn(await putIn(work.officer, chosen))
      expect((await work.officer.raw('GET', link)).bytes.equals(chosen.bytes), String(size)).toBe(true)
    }
  })

  test('sent twice by an impatient finger is one document; another one under the same form is refused', async () => {
    const page = await pageOf(work.officer)
    const filling = work.officer.fill(page, FROM, 'Put it in')
    const both = await Promise.all([1, 2].map(() => work.officer.sendFile(page, filling, 'document', PLAN)))
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(await stored()).toHaveLength(1)
    const other = await work.officer.sendFile(page, filling, 'document', { ...PLAN, bytes: pdf(300) })
    expect(other.text).toContain('saved already')
    expect(await stored()).toHaveLength(1)
  })

  test('is a text, a photo or a message, each known by its content', async () => {
    const kinds: [string, Buffer, string][] = [
      ['IMG_0012.HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 'Photo (HEIC)'],
      ['image', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'Photo (JPEG)'],
      ['notes.txt', Buffer.from('She would like it in writing.'), 'Plain text'],
      ['reply.eml', Buffer.from('From: school@x.example\r\nSubject: Plan\r\n\r\nHello'), 'E-mail'],
    ]
    for (const [name, bytes, words] of kinds)
      expect((await putIn(work.officer, { name, bytes })).text).toContain(words)
    expect((await pageOf(work.officer)).text).toContain('image.jpg')
  })
})

describe('nothing is kept, and a sentence says why, when', () => {
  test.each([
    ['it is a program', 'setup.exe', 'MZ\u0090\0\u0003', 'We cannot take this kind of file'],
    [
      'it is a page with a script',
      'plan.html',
      '<script>alert(1)</script>',
      'We cannot take this kind of file',
    ],
    ['its name says that it is a program', 'plan.exe', '%PDF-1.7', 'We cannot take this kind of file'],
    ['its name says something else', 'plan.docx', '%PDF-1.7', 'ends in .docx, but that is not what is in it'],
    ['it is empty', 'plan.pdf', '', 'There is nothing in this file'],
  ])('%s', async (_what, name, text, sentence) => {
    const page = await putIn(work.officer, { name, bytes: Buffer.from(text, 'latin1') })
    expect(page.status).toBe(422)
    expect(page.text).toContain(sentence)
    expect(await stored()).toEqual([])
  })

  test('no file was chosen, or not whose it is', async () => {
    const none = await putIn(work.officer, { name: '', bytes: Buffer.of() })
    expect(none.text).toContain('Choose a document')
    const nobodys = await putIn(work.officer, PLAN, {} as typeof FROM)
    expect(nobodys.text).toContain('Choose who it came from')
    expect(await stored()).toEqual([])
  })

  test('the session has ended meanwhile, the form is somebody else’s, or it comes from another site', async () => {
    const page = await pageOf(work.officer)
    const filling = work.officer.fill(page, FROM, 'Put it in')
    const stranger = work.house.visitor()
    expect((await stranger.sendFile(page, filling, 'document', PLAN)).title).toContain('Sign in')
    expect((await work.anotherOfficer.sendFile(page, filling, 'document', PLAN)).status).toBe(403)
    expect(await stored()).toEqual([])
  })

  test('somebody names a document of their own making instead of sending one', async () => {
    const page = await pageOf(work.officer)
    const filling = work.officer.fill(page, FROM, 'Put it in')
    filling.fields.set('document', '7f3c0d52-0000-4000-8000-000000000000')
    expect((await work.officer.send(page, filling)).text).toContain('Choose a document')
  })

  test('the line breaks in the middle', async () => {
    const page = await pageOf(work.officer)
    const { fields } = work.officer.fill(page, FROM, 'Put it in')
    const head = [...fields].map(
      ([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    const start = `${head.join('')}--b\r\nContent-Disposition: form-data; name="document"; filename="plan.pdf"\r\n\r\n`
    const payload = Buffer.concat([Buffer.from(start), pdf(400_000)])
    const headers = { 'content-type': 'multipart/form-data; boundary=b', 'sec-fetch-site': 'same-origin' }
    const { status } = await work.officer.raw('POST', page.path, { headers, payload })
    expect(status).toBe(400)
    expect(await stored()).toEqual([])
  })
})

describe('a document in the database', () => {
  test('shows neither its name nor its content nor its exact size', async () => {
    await putIn(work.officer, PLAN)
    const parts = await work.rows<{ sealed_part: Buffer }>(
      'select c.sealed_part from casework.document_chunk c join casework.document d on d.id = c.document where d.file = $1',
      [file],
    )
    expect(parts.map(({ sealed_part }) => sealed_part.length)).toEqual([65_565, 65_565, 65_565, 65_565])
    expect(Buffer.concat(parts.map(({ sealed_part }) => sealed_part)).includes('Maya')).toBe(false)
  })

  test.each([
    [
      'a bit of it is turned',
      `update casework.document_chunk set sealed_part = set_byte(sealed_part, 900, 255 - get_byte(sealed_part, 900)) where document = $1 and number = 1`,
    ],
    [
      'its end is cut off',
      `with cut as (delete from casework.document_chunk where document = $1 and number = 3) update casework.document set parts = 3 where id = $1`,
    ],
    [
      'two parts change places',
      `update casework.document_chunk c set sealed_part = o.sealed_part from casework.document_chunk o where c.document = $1 and o.document = $1 and c.number + o.number = 1`,
    ],
    ['a part is missing', `delete from casework.document_chunk where document = $1 and number = 2`],
    [
      'a part is of another document',
      `update casework.document_chunk c set sealed_part = o.sealed_part from casework.document_chunk o where c.document = $1 and o.document <> $1 and c.number = 0 and o.number = 0`,
    ],
  ])('is not handed out when %s', async (_what, change) => {
    await putIn(work.officer, PLAN)
    const page = await putIn(work.officer, { ...PLAN, name: 'another.pdf' })
    const link = linkIn(page)
    await work.rows(change, [link.split('/').at(-1)])
    const { status, bytes } = await work.officer.raw('GET', link)
    expect(status).toBe(500)
    expect(bytes.includes('Maya')).toBe(false)
  })

  test('goes with the file when that is erased', async () => {
    await putIn(work.officer, PLAN)
    const { status } = await work.coordinator.api('/api/commands/erase-file', {
      file,
      reference: /EH-\d+/.exec((await pageOf(work.coordinator)).text)?.[0],
      reason: 'asked-by-family',
    })
    expect(status).toBe(200)
    expect(await stored()).toEqual([])
    const parts =
      'select from casework.document_chunk c where not exists (select from casework.document d where d.id = c.document)'
    expect(await work.rows(parts)).toEqual([])
  })

  test('still opens for those who stay when somebody was shut out, and not for them', async () => {
    const link = linkIn(await putIn(work.officer, PLAN))
    const [{ id = '' } = {}] = await work.rows<{ id: string }>(
      `select put_by as id from casework.document where file = $1`,
      [file],
    )
    await work.coordinator.api('/api/commands/exclude-person', { file, person: id })
    expect((await work.anotherOfficer.raw('GET', link)).bytes.equals(PLAN.bytes)).toBe(true)
    expect((await work.officer.raw('GET', link)).status).toBe(404)
    expect((await work.officer.raw('GET', `/families/${file}/documents`)).status).toBe(404)
  })
})

test('what never arrived because the program was stopped is cleared away after two hours', async () => {
  const clock = handSetClock('2026-11-23T10:00:00Z')
  const { clearUnfinishedDocuments: job } = await import('./clear-unfinished-documents.ts')
  await putIn(work.officer, PLAN)
  await putIn(work.officer, { ...PLAN, name: 'half.pdf' })
  await work.rows(
    `update casework.document set put_at = null, began_at = $2 where id = (select id from casework.document where file = $1 limit 1)`,
    [file, new Date('2026-11-23T07:59:00Z')],
  )
  const { database } = work.house.app.context
  const cleared = await database.as({ person: null, roles: ['timekeeper'] }, sql =>
    job.carryOut(
      {},
      {
        sql,
        person: undefined,
        now: clock.now(),
        secret: work.house.app.context.secret,
        origin: '',
        post: async () => {},
      },
      undefined,
    ),
  )
  expect(cleared).toBe(1)
  expect(await stored()).toHaveLength(1)
})
