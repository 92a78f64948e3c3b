import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { derive, digest, open, stretch } from '#platform/crypto.ts'
import { identify } from '#rooms/people'
import { instanceSecret } from '#rooms/vault'
import { openApp } from '../src/app.ts'
import { A_SERVICE } from './a-service.ts'
import { HouseClient } from './house-client.ts'
import { attribute } from './pages/read-page.ts'
import { addressOf, idIn, logCall, type PeopleAtWork, peopleAtWork } from './people-at-work.ts'
import { type SecondFront, secondFront } from './second-front.ts'
import { guisesFound, wholeDatabase } from './whole-database.ts'

const PLANTED = {
  callerName: 'Nadezhda Farrukhzad',
  phone: '01632 960417',
  childName: 'Thelonious Farrukhzad',
  words: 'The headteacher shouted at Thelonious beside the canteen.',
}
const SEEN = [...Object.values(PLANTED), 'Nadezhda', 'Farrukhzad', 'Thelonious', '01632960417', 'canteen']
const AMENDED = 'It was the deputy head, by the bicycle shed.'
const DRAFTED = 'Half a sentence about the respite placement'
const OTHER_SECRET = new Uint8Array(32).fill(8)
const WORKERS = ['Owen Field', 'Ruth Calder', 'owen.field@', 'ruth@', A_SERVICE.password]

let work: PeopleAtWork
let front: SecondFront
let administrator: pg.Client
let file: string

beforeAll(async () => {
  work = await peopleAtWork({ jobs: true })
  front = await secondFront(work.house)
  administrator = new pg.Client(work.house.database.administrator)
  await administrator.connect()
  file = await plant()
}, 120_000)
afterAll(async () => {
  await administrator.end()
  await front.close()
  await work.close()
})

/** Puts everything in through the pages, by the front door whose log is read; also by searching and by mistakes. */
async function plant(): Promise<string> {
  const officer = front.visitor()
  await work.signIn(addressOf('Owen Field'), officer)
  const saved = await logCall(officer, PLANTED)
  await logCall(officer, { ...PLANTED, minutes: 'ten' })
  const amend = saved.root.querySelectorAll('main a').map(link => attribute(link, 'href'))
  const page = await officer.get(amend.find(href => href.endsWith('/amend')) ?? 'nowhere')
  await officer.submit(page, { words: AMENDED })
  for (const asked of ['Nadezhda', 'Farrukhzad', '01632 960417', 'canteen'])
    await officer.submit(await officer.get('/families'), { q: asked })
  await officer.raw('GET', '/families?q=Farrukhzad')
  await officer.raw('GET', '/Farrukhzad')
  await officer.raw('GET', '/api/queries/find-families?q=Farrukhzad')
  const form = await officer.get('/contacts/new')
  await officer.raw('POST', '/drafts/autosave?path=/contacts/new', {
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    payload: officer.fill(form, { words: DRAFTED }).fields.toString(),
  })
  return idIn(saved.path)
}

describe('names, numbers and notes that were put in through the pages', () => {
  test('stand nowhere in a copy of the database, in no guise', async () => {
    const copy = await wholeDatabase(administrator)
    expect(copy.length).toBeGreaterThan(10_000)
    expect(guisesFound(copy, 'Fenbridge Parent Partnership')).toContain('UTF-8')
    for (const text of [...SEEN, AMENDED, DRAFTED, ...WORKERS])
      expect([text, guisesFound(copy, text)]).toEqual([text, []])
  })

  test('stand nowhere in the log', async () => {
    const log = Buffer.from(front.logged())
    expect(log.includes('"route":"/contacts/new"')).toBe(true)
    for (const text of [...SEEN, AMENDED, DRAFTED, ...WORKERS])
      expect([text, guisesFound(log, text)]).toEqual([text, []])
  })

  test('stand nowhere in the mail, and a mail names nobody but whom it is for', async () => {
    await work.join('Ines Lane', ['clerk'])
    const folder = work.house.app.context.config.mailFolder
    let letters: string[] = []
    for (let wait = 0; wait < 100 && letters.length < 3; wait++) {
      await pause(100)
      letters = (await readdir(folder).catch(() => [])).filter(name => name.endsWith('.eml'))
    }
    expect(letters.length).toBe(3)
    for (const name of letters) {
      const letter = await readFile(join(folder, name))
      for (const text of [...SEEN, AMENDED, DRAFTED]) expect(guisesFound(letter, text)).toEqual([])
      expect(letter.toString().match(/[\w.]+@fenbridge\.example/g)?.length).toBe(1)
      expect(letter.toString()).not.toMatch(/Owen|Anna|Ines|Ruth|officer|clerk/)
    }
    expect(guisesFound(await wholeDatabase(administrator), 'ines.lane@fenbridge.example')).toEqual([])
  }, 30_000)

  test('are there, for whoever may read them', async () => {
    const page = await work.coordinator.get(`/families/${file}`)
    for (const text of [PLANTED.callerName, PLANTED.phone, PLANTED.childName, AMENDED])
      expect(page.text).toContain(text)
  })
})

describe('without this machine’s secret', () => {
  test('a copy of the database opens nothing, not even with an officer’s cookie, and the program does not start on it', async () => {
    const { house } = work
    const real = new HouseClient(house.app.http)
    const door = await real.get('/sign-in')
    const typed = { address: addressOf('Owen Field'), password: A_SERVICE.password }
    const second = await real.submit(door, typed, 'Sign in')
    const { fields } = real.fill(second, { code: await work.freshCode(typed.address) }, 'Continue')
    const { headers } = await real.raw('POST', second.path, {
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      payload: fields.toString(),
    })
    const cookie = /^[^;]+/.exec(headers['set-cookie'] ?? '')?.[0] ?? ''
    const opened = await house.app.http.inject({ url: `/families/${file}`, headers: { cookie } })
    expect(opened.statusCode).toBe(200)
    const { database, config, clock } = house.app.context
    const token = cookie.slice(cookie.indexOf('=') + 1)
    expect(
      (await identify(database, instanceSecret(OTHER_SECRET), token, clock.now())).person,
    ).toBeUndefined()
    await expect(openApp(config, house.database, OTHER_SECRET, { jobs: false })).rejects.toThrow(
      'is not the one',
    )
  })

  test('a password alone does not open its owner’s keys', async () => {
    const rows = await work.rows<{ person: string; salt: Buffer; sealed_private_key: Buffer }>(
      'select p.person, p.salt, k.sealed_private_key from people.password p join vault.person_wrap k using (person) limit 1',
    )
    const [{ person = '', salt = Buffer.alloc(16), sealed_private_key: sealed = Buffer.alloc(0) } = {}] = rows
    const stretched = await stretch(A_SERVICE.password, salt)
    for (const key of [stretched, derive(stretched, 'wrap'), digest(stretched)])
      expect(() => open(key, sealed, `vault.person_wrap|sealed_private_key|${person}|password|`)).toThrow(
        'could not be opened',
      )
  })
})
