import type { AddressInfo } from 'node:net'
import hoodiecrow from 'hoodiecrow-imap'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '#platform/database.ts'
import type { Desk } from '#platform/desk.ts'
import type { AtDesk } from '#platform/jobs.ts'
import { type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { atDesk } from '../cases/testdata/at-desk.ts'
import { fetchMail } from './fetch-mail.ts'
import { lettersOfRequest } from './letters-of-request.ts'
import { openRequestWords, type RequestWords } from './request-words.ts'

const mail = (subject: string, body = 'Please ring.') =>
  `From: Maya <maya@home.example>\r\nSubject: ${subject}\r\nMessage-ID: <${subject}@home.example>\r\n\r\n${body}`
const PDF = `%PDF-1.7\n${'plan '.repeat(40_000)}`
const WITH_LETTER = [
  'From: Maya <maya@home.example>\r\nSubject: letter\r\nContent-Type: multipart/mixed; boundary=b\r\n',
  '--b\r\nContent-Type: text/plain\r\n\r\nSee the letter.\r\n--b',
  'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="plan.pdf"\r\nContent-Transfer-Encoding: base64\r\n',
  `${Buffer.from(PDF).toString('base64')}\r\n--b--\r\n`,
].join('\r\n')

let work: PeopleAtWork
let database: Database
let server: ReturnType<typeof hoodiecrow>
let url: string

beforeAll(async () => {
  work = await peopleAtWork()
  database = openDatabase(work.house.database.app)
})
afterAll(async () => {
  await database.close()
  await work.close()
})
beforeEach(async () => {
  await work.rows('delete from casework.request')
  await work.rows('delete from casework.taken_mail')
})
afterEach(() => server.server.close())

async function open(messages: readonly string[]): Promise<void> {
  const storage = { INBOX: { messages: messages.map(raw => ({ raw })) } }
  server = hoodiecrow({ storage })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  url = `imap://testuser:testpass@127.0.0.1:${port}/INBOX`
}

const asPostRoom: AtDesk = act =>
  database.as({ person: null, roles: ['post-room'] }, sql => {
    const { secret, clock } = work.house.app.context
    return act({ sql, person: undefined, now: clock.now(), secret, origin: '', post: async () => {} } as Desk)
  })
const fetch = (at: AtDesk = asPostRoom) => fetchMail(url).bring?.({}, at) as Promise<number>

const unread = () => server.storage.INBOX.messages.filter(({ flags }) => !flags.includes('\\Seen')).length

/** What an officer reads of it. */
const requests = () =>
  atDesk(work, 'Owen Field', async desk => {
    const rows = await work.rows<{ id: string; sealed_words: Buffer; channel: string }>(
      'select id, sealed_words, channel from casework.request order by received_at, id',
    )
    return Promise.all(
      rows.map(async ({ id, sealed_words, channel }) => ({
        ...((await openRequestWords(desk, id, sealed_words)) as RequestWords),
        channel,
        letters: await lettersOfRequest.answer({ request: id }, desk),
      })),
    )
  })

describe('the service’s own mailbox', () => {
  test('is emptied into requests that only those who work with families can read', async () => {
    await open([mail('one'), WITH_LETTER])
    expect(await fetch()).toBe(2)
    expect(unread()).toBe(0)
    const read = await requests()
    expect(read.map(({ message, channel }) => [message?.subject, channel]).sort()).toEqual([
      ['letter', 'email'],
      ['one', 'email'],
    ])
    const letter = read.find(({ message }) => message?.subject === 'letter')
    expect(letter).toMatchObject({
      email: 'maya@home.example',
      words: 'See the letter.',
      letters: [{ name: 'plan.pdf', kind: 'pdf', size: PDF.length }],
    })
    const kept = await work.rows('select * from casework.request, casework.request_document')
    expect(JSON.stringify(kept)).not.toMatch(/maya|plan\.pdf/i)
  })

  test('gives nothing a second time', async () => {
    await open([mail('one')])
    await fetch()
    expect(await fetch()).toBe(0)
    expect(await requests()).toHaveLength(1)
  })

  test('loses nothing when the program dies before a mail is kept, and doubles nothing when it dies after', async () => {
    await open([mail('before'), mail('after')])
    let turn = 0
    const dies: AtDesk = async act => {
      turn++
      if (turn === 2) throw new Error('killed before')
      const done = await asPostRoom(act)
      if (turn === 3) throw new Error('killed after')
      return done
    }
    await expect(fetch(dies)).rejects.toThrow('killed before')
    expect([unread(), (await requests()).length]).toEqual([2, 1])
    expect(await fetch()).toBe(1)
    expect([unread(), (await requests()).length]).toEqual([0, 2])
  })

  test('is not read at all while its password is wrong', async () => {
    await open([mail('one')])
    url = url.replace('testpass', 'wrong')
    await expect(fetch()).rejects.toThrow()
    expect(unread()).toBe(1)
  })
})
