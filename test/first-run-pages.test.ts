import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openApp } from '../src/app.ts'
import { A_SERVICE } from './a-service.ts'
import { confirmSheets } from './confirm-sheets.ts'
import { handSetClock } from './hand-set-clock.ts'
import { HouseClient } from './house-client.ts'
import { openHouse, type TestHouse } from './open-house.ts'
import { attribute, type Page } from './pages/read-page.ts'
import { becomeSomebody } from './second-factor.ts'
import { setUpThroughPages, upToTheCoordinator } from './set-up-through-pages.ts'
import { guisesFound, wholeDatabase } from './whole-database.ts'

const { serviceName, area, telephone, serviceEmail, coordinatorName, address, password } = A_SERVICE
const ABOUT = { serviceName, area, telephone, serviceEmail }
const WHO = { coordinatorName, address, password }

const value = (page: Page, name: string) => {
  const control = page.root.querySelector(`main [name="${name}"]`)
  return control ? attribute(control, 'value') : 'no such field'
}
const isTicked = (page: Page, of: string) =>
  page.root
    .querySelectorAll('main input')
    .some(one => attribute(one, 'value') === of && one.hasAttribute('checked'))

let house: TestHouse
let administrator: pg.Client
beforeEach(async () => {
  house = await openHouse()
  administrator = new pg.Client(house.database.administrator)
  await administrator.connect()
})
afterEach(async () => {
  await administrator.end()
  await house.close()
})

const count = async (table: string) =>
  Number((await administrator.query(`select count(*) from ${table}`)).rows[0].count)

/** Sends the form of the page with a logo, as a browser does. */
async function sendLogo(page: Page): Promise<void> {
  const form = new FormData()
  for (const input of page.root.querySelectorAll('main form input'))
    if (!['file', 'radio'].includes(attribute(input, 'type')))
      form.append(attribute(input, 'name'), attribute(input, 'value'))
  form.append('logo', new File([PNG], 'our logo.png', { type: 'image/png' }))
  const sent = new Request('http://localhost:8080/', { method: 'POST', body: form })
  const answer = await house.app.http.inject({
    method: 'POST',
    url: page.path,
    headers: {
      'content-type': sent.headers.get('content-type') ?? '',
      'sec-fetch-site': 'same-origin',
    },
    payload: Buffer.from(await sent.arrayBuffer()),
  })
  expect(answer.statusCode).toBe(303)
}

/** The smallest picture that there is. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('the first run', () => {
  test('is five short pages, each of which says which it is', async () => {
    const client = house.visitor()
    const first = await client.get('/')
    expect(first.text).toContain('page 1 of 5')
    const headings = [first.heading]
    let page = await client.submit(first, ABOUT)
    headings.push(page.heading)
    page = await client.submit(page, { profile: 'croydon' })
    headings.push(page.heading)
    const ticked = [...page.html.matchAll(/value="([a-z]+)"[^>]*checked/g)].map(([, word]) => word)
    expect(ticked, 'the policy’s own words are offered').toEqual(['service', 'assessment'])
    page = await client.submit(page, { olderWords: ['plan'] })
    headings.push(page.heading)
    page = await client.submit(page, {}, 'Continue')
    headings.push(page.heading)
    expect(headings).toEqual([
      'Your service',
      'Your impartiality policy',
      'Your words',
      'Your house style',
      'Your co-ordinator',
    ])
    expect(page.text).toContain('page 5 of 5')
  })

  test('left in the middle goes on where it was, also in another browser and after a restart', async () => {
    const client = house.visitor()
    await client.submit(await client.submit(await client.get('/'), ABOUT), { profile: 'croydon' })
    const again = await house.again()
    const later = new HouseClient(again.http)
    const words = await later.get('/')
    expect(words.heading).toBe('Your words')
    const policy = await later.get('/set-up/here/profile')
    expect(isTicked(policy, 'croydon')).toBe(true)
    const about = await later.get('/set-up/here/service')
    expect([value(about, 'serviceName'), value(about, 'telephone')]).toEqual([serviceName, telephone])
  })

  test('goes back, and what was entered stands there and can be changed', async () => {
    const client = house.visitor()
    const last = await upToTheCoordinator(client)
    const back = await client.get('/set-up/here/service')
    const policy = await client.submit(back, { area: 'Fenbridge and Mere' })
    expect(isTicked(policy, 'norfolk')).toBe(true)
    const second = await client.submit(last, WHO)
    await confirmSheets(client, (await becomeSomebody(client, second, house.app.context.clock.now())).page)
    expect((await house.visitor().get('/')).text).toContain('for Fenbridge and Mere')
  })

  test('makes nothing real before its last page', async () => {
    const client = house.visitor()
    await upToTheCoordinator(client)
    for (const table of ['people.account', 'vault.custody', 'vault.escrow', 'service.service'])
      expect(await count(table), table).toBe(0)
    expect(client.isSignedIn).toBe(false)
    expect((await client.get('/sign-in')).heading).toBe('Your co-ordinator')
  })

  test('does not skip a page', async () => {
    const client = house.visitor()
    await client.submit(await client.get('/'), ABOUT)
    expect((await client.get('/set-up/here/co-ordinator')).heading).toBe('Your impartiality policy')
    const { status, answer } = await client.api('/api/commands/set-up-service', WHO)
    expect([status, answer]).toEqual([422, expect.objectContaining({ refused: 'not-all-entered' })])
  })

  test('sends back what needs mending, with what was typed', async () => {
    const client = house.visitor()
    const told = await client.submit(await client.get('/'), { ...ABOUT, serviceName: '', telephone: 'none' })
    expect(told.status).toBe(422)
    expect(told.text).toContain('Enter the service’s name')
    expect(told.text).toContain('Enter a telephone number')
    expect(value(told, 'area')).toBe(area)
  })

  test('shows a style before it is chosen, and refuses one that is hard to read with one that would do', async () => {
    const client = house.visitor()
    const policy = await client.submit(await client.get('/'), ABOUT)
    const style = await client.submit(await client.submit(policy, { profile: 'norfolk' }))
    const seen = await client.submit(style, { brand: '#46375e', accent: '#5b3f94' }, 'Show me how it looks')
    expect(seen.heading).toBe('Your house style')
    expect(seen.html).toContain('<rect width="480" height="64" fill="#46375e"')
    const told = await client.submit(seen, { accent: '#f7e3a1' }, 'Continue')
    expect(told.status).toBe(422)
    expect(told.text).toMatch(/contrast 1\.\d to 1, 4\.5 to 1 is needed\)\. #[0-9a-f]{6} would do/)
  })

  test('takes a logo, shows it before there is a service, and puts it on every page', async () => {
    const client = house.visitor()
    const policy = await client.submit(await client.get('/'), ABOUT)
    const style = await client.submit(await client.submit(policy, { profile: 'norfolk' }))
    await sendLogo(style)
    const seen = await client.get(style.path)
    expect(seen.html).toMatch(/<image href="\/logo\?v=\d+"/)
    const shown = await house.app.http.inject({ url: '/logo' })
    expect([shown.statusCode, shown.headers['content-type'], shown.rawPayload]).toEqual([
      200,
      'image/png',
      PNG,
    ])
    await client.submit(await client.submit(seen, {}, 'Continue'), WHO)
    expect((await house.visitor().get('/')).root.querySelector('header img')).not.toBeNull()
  })

  test('keeps what was entered sealed, and forgets it once there is a service', async () => {
    const client = house.visitor()
    const last = await upToTheCoordinator(client)
    const kept = await wholeDatabase(administrator)
    for (const text of Object.values(ABOUT)) expect(guisesFound(kept, text)).toEqual([])
    await client.submit(last, WHO)
    expect(await count('service.entered_so_far')).toBe(0)
    const { status } = await house.visitor().api('/api/commands/enter-service', ABOUT)
    expect(status).toBe(409)
    expect((await house.visitor().get('/set-up/here/service')).path).toBe('/sign-in')
  })
})

describe('on a server the first run', () => {
  const clock = handSetClock()

  /** The program as it starts behind this address, with what it says in the terminal. */
  async function startAt(origin: string) {
    const said: string[] = []
    const config = { ...house.app.context.config, origin }
    const app = await openApp(config, house.database, new Uint8Array(32).fill(7), {
      jobs: false,
      clock,
      say: line => said.push(line),
    })
    const code = /code ([A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4})$/.exec(said.join())?.[1] ?? ''
    return { said, code, visitor: () => new HouseClient(app.http, origin), close: () => app.close() }
  }
  const SERVER = 'https://partnership.example'

  test('asks for the code that the start printed, however it is typed', async () => {
    const server = await startAt(SERVER)
    const client = server.visitor()
    const door = await client.get('/')
    expect(door.heading).toBe('Set up your service')
    const wrong = await client.submit(door, { 'Set-up code': 'ABCD-EFGH-JKLM' })
    expect(wrong.text).toContain('This is not the set-up code')
    const first = await client.submit(wrong, { 'Set-up code': ` ${server.code.toLowerCase()} ` })
    expect(first.heading).toBe('Your service')
    await client.submit(first, ABOUT)
    await server.close()
  })

  test('lets no stranger set up, read or enter anything without it', async () => {
    const server = await startAt(SERVER)
    const stranger = server.visitor()
    for (const [command, input] of [
      ['set-up-service', A_SERVICE],
      ['set-up-service', { ...A_SERVICE, code: 'here' }],
      ['enter-service', ABOUT],
      ['enter-profile', { profile: 'norfolk' }],
      ['enter-words', {}],
      ['enter-style', {}],
    ] as const) {
      const { status, answer } = await stranger.api(`/api/commands/${command}`, input)
      expect([status, answer]).toEqual([403, expect.objectContaining({ refused: 'wrong-set-up-code' })])
    }
    for (const page of ['service', 'profile', 'words', 'style', 'co-ordinator'])
      expect((await stranger.get(`/set-up/here/${page}`)).heading).toBe('Set up your service')
    expect([await count('people.account'), await count('service.entered_so_far')]).toEqual([0, 0])
    await server.close()
  })

  test('makes whoever guesses wait, also with the right code, and lets it in afterwards', async () => {
    const server = await startAt(SERVER)
    const client = server.visitor()
    const trying = (code: string) => client.get(`/set-up?code=${code}`)
    for (let tries = 0; tries < 10; tries++) await trying(`AAAA-AAAA-AAA${tries}`)
    expect((await trying(server.code)).text).toContain('There were too many wrong set-up codes')
    clock.pass(16)
    expect((await trying(server.code)).heading).toBe('Your service')
    await server.close()
  })

  test('goes on after a restart, with the new code and what was entered before', async () => {
    const first = await startAt(SERVER)
    const client = first.visitor()
    await client.submit(await client.get(`/set-up?code=${first.code}`), ABOUT)
    await first.close()
    const second = await startAt(SERVER)
    expect(second.code).not.toBe(first.code)
    const later = second.visitor()
    expect((await later.get(`/set-up/${first.code}/profile`)).heading).toBe('Set up your service')
    expect((await later.get(`/set-up?code=${second.code}`)).heading).toBe('Your impartiality policy')
    await second.close()
  })

  test('prints no code once there is a service, and none on this very machine', async () => {
    await setUpThroughPages(house.visitor())
    for (const origin of [SERVER, 'http://localhost:8080', 'http://127.0.0.1:9', 'http://[::1]:8080']) {
      const server = await startAt(origin)
      expect(server.said).toEqual([])
      await server.close()
    }
  })
})
