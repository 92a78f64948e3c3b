import { describe, expect, test } from 'vitest'
import { requestFromEmail } from './request-from-email.ts'

const mail = (head: string, body: string) => Buffer.from(`${head}\r\n\r\n${body}`, 'latin1')
const HEAD =
  'From: "Maya Kowalska" <maya@home.example>\r\nSubject: School\r\nDate: Mon, 23 Nov 2026 09:00:00 +0000'
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3000, 'plan ')])

const withParts = (...parts: string[]) =>
  mail(
    `${HEAD}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b`,
    `${parts.map(part => `--b\r\n${part}\r\n`).join('')}--b--\r\n`,
  )
const attached = (name: string, bytes: Buffer, type = 'application/pdf') =>
  `Content-Type: ${type}\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes.toString('base64')}`
const TEXT = 'Content-Type: text/plain\r\n\r\nPlease ring.'

describe('an e-mail as a request', () => {
  test('has who sent it, what about, when and the words', async () => {
    const { words, letters } = await requestFromEmail(mail(HEAD, 'The school says no.\r\nPlease ring.'))
    expect(words).toEqual({
      from: 'unknown',
      name: 'Maya Kowalska',
      email: 'maya@home.example',
      words: 'The school says no.\nPlease ring.',
      message: {
        subject: 'School',
        sentAt: '2026-11-23T09:00:00.000Z',
        isAutomatic: false,
        isCut: false,
        leftOut: [],
      },
    })
    expect(letters).toEqual([])
  })

  test('keeps its letters, named by what they are', async () => {
    const { letters } = await requestFromEmail(
      withParts(TEXT, attached('../../plan.exe', PDF), attached('', PDF)),
    )
    expect(letters.map(({ name, kind }) => [name, kind])).toEqual([
      ['plan.exe.pdf', 'pdf'],
      ['document.pdf', 'pdf'],
    ])
    expect(Buffer.from(letters[0]?.bytes ?? []).equals(PDF)).toBe(true)
  })

  test('says what was left out, and keeps the mail itself beside it, so that nothing is lost', async () => {
    const raw = withParts(
      TEXT,
      attached('run.exe', Buffer.from('MZ\u0000\u0001'), 'application/octet-stream'),
    )
    const { words, letters } = await requestFromEmail(raw)
    expect(words.message?.leftOut).toEqual([{ name: 'run.exe', because: 'kind' }])
    expect(letters.map(({ name }) => name)).toEqual(['message.eml'])
    expect(Buffer.from(letters[0]?.bytes ?? []).equals(raw)).toBe(true)
  })

  test('takes nine letters, and names the others', async () => {
    const { words, letters } = await requestFromEmail(
      withParts(TEXT, ...Array.from({ length: 12 }, (_, at) => attached(`${at}.pdf`, PDF))),
    )
    expect(letters).toHaveLength(10)
    expect(words.message?.leftOut.map(({ because }) => because)).toEqual(['too-many', 'too-many', 'too-many'])
  })

  test('written as a page gives its words and none of its scripts', async () => {
    const html =
      '<style>p{}</style><p>Dear <b>service</b>,</p><script>alert(1)</script><p>please ring &amp; help.</p>'
    const { words } = await requestFromEmail(mail(`${HEAD}\r\nContent-Type: text/html; charset=utf-8`, html))
    expect(words.words).toMatch(/Dear service,\s+please ring & help\./)
    expect(words.words).not.toContain('alert')
  })

  test.each([
    [
      'in an older writing',
      'Content-Type: text/plain; charset=iso-8859-2\r\nContent-Transfer-Encoding: quoted-printable',
      'B=F3l',
      'Ból',
    ],
    ['in a writing that nobody knows', 'Content-Type: text/plain; charset=x-klingon', 'Hello', 'Hello'],
    ['without a body', 'X-Nothing: yes', '', ''],
  ])('%s is read', async (_name, head, body, expected) => {
    expect((await requestFromEmail(mail(`${HEAD}\r\n${head}`, body))).words.words).toBe(expected)
  })

  test('sent by a machine is marked as that', async () => {
    const { words } = await requestFromEmail(mail(`${HEAD}\r\nAuto-Submitted: auto-replied`, 'I am away.'))
    expect(words.message?.isAutomatic).toBe(true)
  })

  test('nested without end is kept as it came', async () => {
    const deep = Array.from(
      { length: 300 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
    )
    const raw = Buffer.from(`${HEAD}\r\n${deep.join('')}\r\nhello`)
    const { words, letters } = await requestFromEmail(raw)
    expect(words.message?.leftOut).toEqual([{ name: 'message.eml', because: 'unreadable' }])
    expect(Buffer.from(letters[0]?.bytes ?? []).equals(raw)).toBe(true)
  })

  test.each([
    ['empty', Buffer.alloc(0)],
    ['noise', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256))],
    ['a head of a megabyte', Buffer.from(`X: ${'x'.repeat(1_000_000)}\r\n\r\nhello`)],
    ['an endless word', mail(HEAD, 'a'.repeat(3_000_000))],
  ])('that is %s never throws, and loses nothing', async (_name, raw) => {
    const { words, letters } = await requestFromEmail(raw)
    expect(words.words.length).toBeLessThanOrEqual(100_000)
    if (raw.length > 100_000) expect(letters.map(({ name }) => name)).toEqual(['message.eml'])
  })

  test('has no hidden marks in names, and no address that mail could not go to', async () => {
    const { words } = await requestFromEmail(
      mail('From: =?utf-8?q?Ma=E2=80=AEya?= <not an address>\r\nSubject: =?utf-8?q?a=E2=80=AEb?=', 'x'),
    )
    expect(words.name ?? 'Maya').toBe('Maya')
    expect(words.email).toBeUndefined()
    expect(words.message?.subject).toBe('ab')
  })
})
