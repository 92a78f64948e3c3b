import { rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '#platform/config.ts'
import { childrenOf } from '../scripts/proving/processes.ts'
import { type App, openApp } from '../src/app.ts'
import { A_SERVICE } from './a-service.ts'
import { confirmSheets } from './confirm-sheets.ts'
import { HouseClient } from './house-client.ts'
import { attribute, decoded, type Page } from './pages/read-page.ts'
import { setUpThroughPages } from './set-up-through-pages.ts'
import { buildTemplate, TEMPLATE } from './template.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { startTemporaryPostgres, type TemporaryPostgres } from './temporary-postgres.ts'

let postgres: TemporaryPostgres
let app: App
let data: string
let client: HouseClient
let administrator: pg.Client

beforeAll(async () => {
  postgres = await startTemporaryPostgres()
  await buildTemplate(postgres.socketFolder)
  const host = postgres.socketFolder
  administrator = new pg.Client({ host, user: 'postgres', database: TEMPLATE })
  await administrator.connect()
  data = await temporaryFolder('house')
  const config = readConfig({ EVENHAND_DATA: data, LOG_LEVEL: 'silent' })
  const connection = { app: { host, database: TEMPLATE, user: 'evenhand_app' } }
  app = await openApp(config, connection, new Uint8Array(32).fill(7), { jobs: false })
  client = new HouseClient(app.http, config.origin)
  await confirmSheets(client, (await setUpThroughPages(client)).page)
}, 120_000)

afterEach(() => send('SIGCONT'))

afterAll(async () => {
  send('SIGCONT')
  await app.close()
  await administrator.end()
  await postgres.stop()
  await rm(data, { recursive: true, force: true })
})

/** To the server and every process of its own: stopped, it takes connections and answers none. */
function send(signal: 'SIGSTOP' | 'SIGCONT'): void {
  for (const pid of [postgres.pid, ...childrenOf(postgres.pid)]) process.kill(pid, signal)
}

const PATIENCE_MS = 5_000
const CALL = {
  callerName: 'Maya Kowalska',
  words: '\nThe school says no.\n“Wait”, they said.',
  minutes: '12',
}

async function timed<T>(work: Promise<T>): Promise<{ ms: number; answer: T }> {
  const began = performance.now()
  const answer = await work
  return { ms: performance.now() - began, answer }
}

const shown = (page: Page, name: string) => {
  const field = page.root.querySelector(`main [name="${name}"]`)
  return field?.is('textarea') ? decoded(field).replace(/^\n/, '') : field && attribute(field, 'value')
}

const contacts = async () =>
  Number((await administrator.query('select count(*) from casework.contact')).rows[0].count)

describe('a database that has stopped answering', () => {
  test('is told to whoever saves within five seconds, with their text and the same token; it is saved once afterwards', async () => {
    const before = await contacts()
    const page = await client.get('/contacts/new')
    const filling = client.fill(page, CALL)
    send('SIGSTOP')
    const { ms, answer: told } = await timed(client.send(page, filling))
    expect(ms).toBeLessThan(PATIENCE_MS)
    expect([told.status, told.headers['retry-after']]).toEqual([503, '30'])
    for (const [name, value] of Object.entries(CALL)) expect(shown(told, name)).toBe(value)
    expect(shown(told, '_form')).toBe(filling.fields.get('_form'))
    send('SIGCONT')
    const { ms: again, answer: saved } = await timed(client.submit(told, {}, 'Try again'))
    expect(again).toBeLessThan(1_000)
    expect(saved.text).toContain('“Wait”, they said.')
    await client.send(page, filling)
    expect(await contacts()).toBe(before + 1)
  })

  test('is told to whoever opens a page, asks by JSON, keeps a draft, signs in, or sends what is not ours', async () => {
    const form = await client.get('/contacts/new')
    const draft = client.fill(form, CALL)
    const door = await new HouseClient(app.http).get('/sign-in')
    const entry = client.fill(door, { address: A_SERVICE.address, password: A_SERVICE.password }, 'Sign in')
    const asForm = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
    await pause(5_100)
    send('SIGSTOP')
    const answers = await Promise.all(
      [
        client.raw('GET', '/today'),
        client.raw('GET', '/api/queries/todays-work'),
        client.raw('GET', '/house-style.css'),
        client.raw('GET', '/health'),
        client.raw('POST', '/contacts/new', { headers: { 'sec-fetch-site': 'cross-site' } }),
        client.raw('POST', '/drafts/autosave', { headers: asForm, payload: draft.fields.toString() }),
        new HouseClient(app.http).raw('POST', '/sign-in', {
          headers: asForm,
          payload: entry.fields.toString(),
        }),
      ].map(timed),
    )
    for (const { ms, answer } of answers) {
      expect(answer.status).toBe(503)
      expect(ms).toBeLessThan(PATIENCE_MS)
    }
    expect(answers.at(-1)?.answer.body).toContain(A_SERVICE.address)
    expect(answers.at(-1)?.answer.body).not.toContain(A_SERVICE.password)
    send('SIGCONT')
    const { ms, answer } = await timed(client.get('/today'))
    expect([answer.status, ms < 1_000]).toEqual([200, true])
  }, 30_000)

  test('is told to everybody who comes meanwhile, however many', async () => {
    const page = await client.get('/contacts/new')
    const fillings = Array.from({ length: 30 }, (_, at) => client.fill(page, { words: `Note ${at}` }))
    send('SIGSTOP')
    const answers = await Promise.all(fillings.map(filling => timed(client.send(page, filling))))
    for (const [at, { ms, answer }] of answers.entries()) {
      expect(answer.status).toBe(503)
      expect(shown(answer, 'words')).toBe(`Note ${at}`)
      expect(ms).toBeLessThan(PATIENCE_MS)
    }
    send('SIGCONT')
    const { ms, answer } = await timed(client.get('/today'))
    expect([answer.status, ms < 1_000]).toEqual([200, true])
  }, 30_000)

  test('in the middle of saving leaves each text saved once, whenever it stopped', async () => {
    const before = await contacts()
    const page = await client.get('/contacts/new')
    let saved = 0
    for (const delay of [1, 4, 8, 12, 20, 30]) {
      const fresh = await client.get('/contacts/new')
      const filling = client.fill(fresh, { words: `Stopped after ${delay} ms` })
      const sent = timed(client.send(page, filling))
      await pause(delay)
      send('SIGSTOP')
      const { ms, answer } = await sent
      expect(ms).toBeLessThan(PATIENCE_MS)
      expect([200, 503]).toContain(answer.status)
      send('SIGCONT')
      const again = await client.send(page, filling)
      expect(again.text).toContain(`Stopped after ${delay} ms`)
      saved += 1
      expect(await contacts()).toBe(before + saved)
    }
  }, 60_000)
})
