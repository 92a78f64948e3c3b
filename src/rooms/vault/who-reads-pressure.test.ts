import { sql as raw } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digest, joinTwo, open, openFrom } from '#platform/crypto.ts'
import { openSession } from '#rooms/vault'
import { caughtKeys } from '../../../test/caught-keys.ts'
import { checkWordsIn } from '../../../test/confirm-sheets.ts'
import type { HouseClient } from '../../../test/house-client.ts'
import { addressOf, type PeopleAtWork, peopleAtWork } from '../../../test/people-at-work.ts'
import { type SecondFront, secondFront } from '../../../test/second-front.ts'
import { guisesFound, wholeDatabase } from '../../../test/whole-database.ts'
import { readShare } from './share-words.ts'

const PRESSED = 'Quentin Brackenbury wants the tribunal left out of Thursday’s letter'
const ANSWERED = 'I have written to the director Philippa Thistlewood about it'
const NAMES = ['Brackenbury', 'Thistlewood', 'tribunal left out', 'written to the director']

let work: PeopleAtWork
let front: SecondFront
let administrator: pg.Client
let chair: HouseClient
let sealed: { id: string; sealed: Buffer; reader: string | null }[]

beforeAll(async () => {
  work = await peopleAtWork({ jobs: true })
  front = await secondFront(work.house)
  administrator = new pg.Client(work.house.database.administrator)
  await administrator.connect()
  chair = await work.join('Chandra Bose', ['chair'])
  await work.join('Dan Okafor', ['deputy'])
  await work.join('Max Power', ['line-manager'])
  const officer = front.visitor()
  await work.signIn(addressOf('Owen Field'), officer)
  await officer.submit(await officer.get('/pressure'), { words: '' }, 'Send it to the chair')
  await officer.submit(await officer.get('/pressure'), { words: PRESSED }, 'Send it to the chair')
  const reader = front.visitor()
  await work.signIn(addressOf('Chandra Bose'), reader)
  const link = /\/pressure\/reports\/[0-9a-f-]{36}/.exec((await reader.get('/pressure/reports')).html)
  await reader.submit(await reader.get(link?.[0] ?? 'nowhere'), { words: ANSWERED }, 'Send it back')
  sealed = await work.rows('select id, sealed_words as sealed, reader from interests.pressure_words')
}, 120_000)
afterAll(async () => {
  await administrator.end()
  await front.close()
  await work.close()
})

const placeOf = (id: string) => `interests.pressure_words|sealed_words|${id}`
/** How many of the copies a private key opens, or a key of the service’s kind. */
async function openedBy(keys: { own?: Uint8Array; service?: Uint8Array | undefined }): Promise<number> {
  const tries = sealed.flatMap(row => [
    ...(keys.own ? [openFrom(keys.own, row.sealed, placeOf(row.id))] : []),
    ...(keys.service
      ? [(async (key: Uint8Array) => open(key, row.sealed, placeOf(row.id)))(keys.service)]
      : []),
  ])
  return (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled').length
}

/** What the co-ordinator’s session carries: their own key and the service key. */
async function sessionKeysOf(client: HouseClient) {
  const token = client.cookie.slice(client.cookie.indexOf('=') + 1)
  const [row] = await work.rows<{ keys: Buffer }>(
    'select sealed_keys as keys from people.session where token_hash = $1',
    [digest(token)],
  )
  if (!row) throw new Error('There is no such session.')
  return openSession(work.house.app.context.secret, token, row.keys)
}

/** The private half that two of the three recovery sheets give back. */
async function twoSheets(): Promise<Uint8Array> {
  const page = await work.coordinator.submit(await work.coordinator.get('/keys/sheets'))
  const words = page.root.querySelectorAll('.evenhand-sheet').map(sheet =>
    sheet
      .querySelectorAll('li')
      .map(({ textContent }) => textContent.replace('(check word)', '').trim())
      .join(' '),
  )
  await work.coordinator.submit(page, checkWordsIn(page.html))
  const [one, other] = words.map(readShare)
  if (!one || !other || 'fault' in one || 'fault' in other) throw new Error('The sheets could not be read.')
  return joinTwo(one.share.bytes, other.share.bytes)
}

describe('T6 a report of pressure', () => {
  test('opens with nobody’s keys but those of its author and the chair', async () => {
    expect(sealed.length).toBe(4)
    const coordinator = await sessionKeysOf(work.coordinator)
    expect(coordinator.service).toBeDefined()
    const deputy = await caughtKeys(work, 'Dan Okafor')
    expect(deputy.service).toBeDefined()
    const [anna, manager] = [await caughtKeys(work, 'Anna Marsh'), await caughtKeys(work, 'Max Power')]
    for (const keys of [coordinator, deputy, anna, manager]) expect(await openedBy(keys)).toBe(0)
    expect(await openedBy({ own: await twoSheets() })).toBe(0)
    expect(await openedBy(await caughtKeys(work, 'Owen Field'))).toBe(2)
    expect(await openedBy(await caughtKeys(work, 'Chandra Bose'))).toBe(2)
    expect(await openedBy(await sessionKeysOf(chair))).toBe(2)
  })

  test('stands nowhere in a copy of the database or the log, nor does who wrote it', async () => {
    const copy = await wholeDatabase(administrator)
    const log = Buffer.from(front.logged())
    expect(log.includes('"route":"/pressure"')).toBe(true)
    for (const text of [PRESSED, ANSWERED, ...NAMES])
      expect([text, guisesFound(copy, text), guisesFound(log, text)]).toEqual([text, [], []])
    const named = await work.rows(
      `select from ledger.entry where act = 'report-pressure' and actor is not null
       union all select from platform.done where command = 'report-pressure' and person is not null
       union all select from platform.draft where command = 'report-pressure'`,
    )
    expect(named).toEqual([])
  })

  test('is shown by the database to the chair it was sealed to, whatever the program asks', async () => {
    const { database } = work.house.app.context
    const [{ chair: id = '' } = {}] = sealed.flatMap(({ reader }) => (reader ? [{ chair: reader }] : []))
    const seen = (person: string, roles: string[]) =>
      database.as({ person, roles }, async sql => {
        const { rows } = await raw`select from interests.pressure_words where reader is not null`.execute(sql)
        return rows.length
      })
    expect(await seen(id, ['chair'])).toBe(2)
    const [{ other = '' } = {}] = await work.rows<{ other: string }>(
      `select person as other from people.role_held where role = 'coordinator'`,
    )
    for (const roles of [
      ['coordinator', 'confidant'],
      ['deputy'],
      ['line-manager', 'confidant'],
      ['operator'],
      ['chair'],
    ])
      expect([roles, await seen(other, roles)]).toEqual([roles, 0])
  })

  test('reaches the chair by a mail that says only that something waits', async () => {
    const mails = await work.rows<{ kind: string }>(
      "select kind from platform.mail where kind = 'for-the-chair'",
    )
    expect(mails.length).toBe(1)
  })
})

describe('who reads a report of pressure', () => {
  test('is never somebody who also leads, manages or runs the computer; without another chair there is nobody', async () => {
    await work.rows(`update people.role_held set role = 'group-member' where role = 'chair'`)
    try {
      await work.join('Paul Twohats', ['chair', 'line-manager'])
      const page = await work.anotherOfficer.get('/pressure')
      expect(page.text).not.toContain('Paul Twohats')
      expect(page.text).toContain('Nothing can be reported here now')
      const sent = await work.anotherOfficer.api('/api/commands/report-pressure', {
        words: PRESSED,
        readers: '',
      })
      expect(JSON.stringify(sent)).toContain('no-chair-to-read-it')
      const vice = await work.join('Vera Lund', ['vice-chair'])
      expect((await work.anotherOfficer.get('/pressure')).text).toContain(
        'Vera Lund, vice chair of the group, and you',
      )
      expect((await vice.get('/pressure/reports')).text).toContain('not sealed to you')
    } finally {
      await work.rows(`update people.role_held set role = 'chair' where role = 'group-member'`)
      await work.rows(`delete from people.role_held where role = 'vice-chair'`)
      await work.rows(`delete from people.role_held h using people.role_held m where m.person = h.person
        and m.role = 'line-manager' and h.role = 'chair'`)
    }
  })

  test('is the next chair, to whom the leaving one has handed all of it over in one act', async () => {
    const next = await work.join('Noor Sage', ['chair'])
    expect((await next.get('/pressure/reports')).text).toContain('not sealed to you')
    const page = await chair.get('/pressure/hand-over')
    expect((await chair.submit(page, {}, 'Hand all of it over')).text).toContain('Choose who takes them over')
    const after = await chair.submit(page, { to: 'Noor Sage' }, 'Hand all of it over')
    expect(after.text).toContain('not sealed to you')
    const link = /\/pressure\/reports\/[0-9a-f-]{36}/.exec((await next.get('/pressure/reports')).html)
    const report = await next.get(link?.[0] ?? 'nowhere')
    for (const words of [PRESSED, ANSWERED]) expect(report.text).toContain(words)
    expect((await chair.get(report.path)).status).toBe(404)
    const back = await next.get('/pressure/hand-over')
    await next.submit(back, { to: 'Chandra Bose' }, 'Hand all of it over')
    expect((await chair.get(report.path)).text).toContain(PRESSED)
    await work.rows(`delete from people.role_held h using people.account a
      where h.person = a.id and h.role = 'chair' and h.person = (select person from people.role_held
        where role = 'chair' order by since desc limit 1)`)
  })
})
