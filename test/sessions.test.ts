import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openApp } from '../src/app.ts'
import { A_SERVICE } from './a-service.ts'
import { handSetClock } from './hand-set-clock.ts'
import { HouseClient } from './house-client.ts'
import { addressOf, logCall, type PeopleAtWork, peopleAtWork } from './people-at-work.ts'

const clock = handSetClock()
let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock })
})
afterAll(() => work.close())
beforeEach(async () => {
  await work.rows('delete from people.attempt')
  await work.everybodySignedIn()
})

const OWEN = addressOf('Owen Field')

/** Whether a page for people who work here opens to this browser. */
const isIn = async (client: HouseClient) => (await client.raw('GET', '/me')).status === 200

type Bare = Awaited<ReturnType<HouseClient['raw']>>
type Typed = { address: string; password: string; next?: string }

const post = (client: HouseClient, path: string, fields: URLSearchParams): Promise<Bare> =>
  client.raw('POST', path, {
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    payload: fields.toString(),
  })

/** Sends the sign-in form and gives the bare answer: half a session, at best. */
async function knock(client: HouseClient, { address, password, next }: Typed): Promise<Bare> {
  const page = await client.get('/sign-in')
  const { fields } = client.fill(page, { address, password }, 'Sign in')
  if (next !== undefined) fields.set('next', next)
  return post(client, '/sign-in', fields)
}

/** Takes the second step too, and gives its bare answer. */
async function comeIn(client: HouseClient, typed: Typed): Promise<Bare> {
  const to = (await knock(client, typed)).headers['location'] ?? ''
  const page = await client.get(to)
  const { fields } = client.fill(page, { code: await work.freshCode(typed.address) }, 'Continue')
  return post(client, to, fields)
}

const right = { address: OWEN, password: A_SERVICE.password }

describe('a session', () => {
  test('lasts while there is a request within the hour, and ends after an hour without one', async () => {
    clock.pass(59)
    expect(await isIn(work.officer)).toBe(true)
    clock.pass(59)
    expect(await isIn(work.officer)).toBe(true)
    clock.pass(61)
    expect(await isIn(work.officer)).toBe(false)
  })

  test('D25: ends after a quarter of an hour where its owner said that they are away from the office, and only there', async () => {
    await work.officer.submit(await work.officer.get('/me'), {}, 'I am away from the office')
    const away = await work.officer.get('/me')
    expect(away.text).toContain('You are away from the office: this session ends after 15 minutes')
    clock.pass(14)
    expect(await isIn(work.officer)).toBe(true)
    clock.pass(16)
    expect([await isIn(work.officer), await isIn(work.anotherOfficer)]).toEqual([false, true])
    await work.signIn(OWEN, work.officer)
    await work.officer.submit(await work.officer.get('/me'), {}, 'I am away from the office')
    await work.officer.submit(await work.officer.get('/me'), {}, 'I am back at the office')
    clock.pass(59)
    expect(await isIn(work.officer)).toBe(true)
  })

  test('ends after twelve hours in any case', async () => {
    await work.signIn(OWEN, work.officer)
    for (let hour = 0; hour < 14; hour++) {
      clock.pass(50)
      expect(await isIn(work.officer)).toBe(true)
    }
    clock.pass(21)
    expect(await isIn(work.officer)).toBe(false)
  })

  test('is ended everywhere by signing out anywhere, and its cookie is worth nothing afterwards', async () => {
    const elsewhere = work.house.visitor()
    const cookie = /^[^;]+/.exec((await comeIn(elsewhere, right)).headers['set-cookie'] ?? '')?.[0] ?? ''
    expect(await isIn(elsewhere)).toBe(true)
    const page = await work.officer.get('/sign-out')
    const filling = work.officer.fill(page, {}, 'Sign out')
    const out = await work.officer.raw('POST', '/sign-out', {
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      payload: filling.fields.toString(),
    })
    expect(out.headers['clear-site-data']).toBe('"cache", "storage"')
    expect(out.headers['set-cookie']).toMatch(/^evenhand-local=;.*Expires=Thu, 01 Jan 1970/)
    expect(await isIn(elsewhere)).toBe(false)
    const thief = await work.house.visitor().raw('GET', '/me', { headers: { cookie } })
    expect([thief.status, thief.headers['location']]).toEqual([303, '/sign-in?next=%2Fme'])
  })

  test('keeps nothing in the database by which the cookie could be made again', async () => {
    const visitor = work.house.visitor()
    const cookie = (await comeIn(visitor, right)).headers['set-cookie'] ?? ''
    const token = /=([^;]+)/.exec(cookie)?.[1] ?? 'none'
    const rows = await work.rows<{ text: string }>(
      `select s::text || encode(s.token_hash, 'escape') || coalesce(encode(s.sealed_keys, 'base64'), '') as text from people.session s`,
    )
    expect(token).toMatch(/^[\w-]{43}$/)
    for (const { text } of rows) expect(text).not.toContain(token)
  })

  test('of somebody whose role was taken away does no longer what the role did, from the next request on', async () => {
    const leaver = await work.join('Lee Went', ['officer', 'clerk'])
    const file = await logCall(leaver, { words: 'Still here.' })
    await work.rows(
      `delete from people.role_held where role = 'officer'
       and person = (select person from people.role_held where role = 'clerk')`,
    )
    expect((await leaver.raw('GET', '/today')).status).toBe(403)
    expect((await leaver.raw('GET', file.path)).status).toBe(403)
    expect((await leaver.api('/api/commands/log-contact', { words: 'No more.' })).status).toBe(403)
    expect(await isIn(leaver)).toBe(true)
  })

  test('loses no word of what was typed when the role is taken away in the middle of a form', async () => {
    const leaver = await work.join('May Gone', ['officer', 'witness'])
    const page = await leaver.get('/contacts/new')
    const filling = leaver.fill(page, { words: 'Typed before the role was taken.' })
    await work.rows(
      `delete from people.role_held where role = 'officer'
       and person = (select person from people.role_held where role = 'witness')`,
    )
    const told = await leaver.send(page, filling)
    expect(told.status).toBe(403)
    expect(told.text).toContain('Typed before the role was taken.')
    expect(told.text).toContain('It was not saved')
  })

  test('of an account made inactive ends with the next request, and there is no way back in', async () => {
    const leaver = await work.join('Ivo Shut', ['reviewer'])
    await work.rows(
      `update people.account set state = 'inactive'
       where id = (select person from people.role_held where role = 'reviewer')`,
    )
    expect(await isIn(leaver)).toBe(false)
    const answer = await knock(leaver, { address: addressOf('Ivo Shut'), password: A_SERVICE.password })
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('The e-mail address or the password is not right.')
  })
})

describe('the cookie', () => {
  test('on this machine, without TLS, is for this host, and unseen by scripts and other sites', async () => {
    const answer = await comeIn(work.house.visitor(), right)
    expect(answer.headers['set-cookie']).toMatch(
      /^evenhand-local=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    )
  })

  test('behind TLS is bound to the host by its name, and to TLS', async () => {
    const { house } = work
    const config = { ...house.app.context.config, origin: 'https://partnership.example' }
    const app = await openApp(config, house.database, new Uint8Array(32).fill(7), { jobs: false, clock })
    const client = new HouseClient(app.http, config.origin)
    const answer = await comeIn(client, right)
    expect(answer.headers['set-cookie']).toMatch(
      /^__Host-evenhand=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect(await isIn(client)).toBe(true)
    const token = /=([^;]+)/.exec(answer.headers['set-cookie'] ?? '')?.[1]
    const other = await app.http.inject({ url: '/me', headers: { cookie: `evenhand-local=${token}` } })
    expect(other.statusCode).toBe(303)
    await app.close()
  })
})

describe('signing in', () => {
  test.each([
    ['//elsewhere.example/', '/'],
    ['https://elsewhere.example/', '/'],
    ['/\\elsewhere.example', '/'],
    ['/\t/elsewhere.example', '/'],
    ['/\n/elsewhere.example', '/'],
    ['/.//elsewhere.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/contacts/new\r\nSet-Cookie: a=b', '/contacts/newSet-Cookie:%20a=b'],
    ['/Ŵ', '/%C5%B4'],
    ['/today?x=1', '/today?x=1'],
  ])('never leads to another site: %j', async (next, where) => {
    const answer = await comeIn(work.house.visitor(), { ...right, next })
    expect([answer.status, answer.headers['location']]).toEqual([303, where])
  })

  test('answers alike for an address that has an account and for one that has none', async () => {
    const answers = []
    for (const address of [OWEN, 'nobody@fenbridge.example']) {
      const { status, headers, body } = await knock(work.house.visitor(), {
        address,
        password: 'a wrong one',
      })
      const { 'content-length': _length, date: _date, ...others } = headers
      const page = body.replaceAll(address, 'ADDRESS').replaceAll(/name="_form" value="[^"]*"/g, 'TOKEN')
      answers.push({ status, page, headers: others })
    }
    expect(answers[0]).toEqual(answers[1])
  })

  test('takes about as long for both', async () => {
    const fastest = {
      [OWEN]: Number.POSITIVE_INFINITY,
      'nobody.else@fenbridge.example': Number.POSITIVE_INFINITY,
    }
    for (let round = 0; round < 4; round++)
      for (const address of Object.keys(fastest) as (keyof typeof fastest)[]) {
        const began = performance.now()
        await work.house.visitor().api('/api/commands/sign-in', { address, password: 'a wrong password' })
        fastest[address] = Math.min(fastest[address] ?? 0, performance.now() - began)
      }
    const [known = 0, unknown = 1] = Object.values(fastest)
    expect(known / unknown).toBeGreaterThan(1 / 3)
    expect(known / unknown).toBeLessThan(3)
  })

  test.each([addressOf('Anna Marsh'), 'no.such.person@fenbridge.example'])(
    'is refused to everybody after five wrong passwords, for longer each time: %s',
    async address => {
      const visitor = work.house.visitor()
      const attempt = (password: string) => visitor.api('/api/commands/sign-in', { address, password })
      for (let time = 0; time < 5; time++) expect((await attempt('a wrong password')).status).toBe(422)
      const began = performance.now()
      expect((await attempt('a wrong password')).status).toBe(429)
      expect(await attempt(A_SERVICE.password)).toEqual({
        status: 429,
        answer: {
          refused: 'too-many-tries',
          sentence: 'There were too many tries. Wait 1 minute and try again.',
        },
      })
      expect(performance.now() - began).toBeLessThan(1_000)
      expect((await knock(work.house.visitor(), right)).status).toBe(303)
      clock.pass(1)
      expect((await attempt('a wrong password')).status).toBe(422)
      clock.pass(1)
      expect((await attempt(A_SERVICE.password)).status).toBe(429)
      clock.pass(1)
      expect((await attempt(A_SERVICE.password)).status).toBe(address.startsWith('anna') ? 200 : 422)
    },
  )

  test('goes on being refused when the program was started again meanwhile', async () => {
    const typed = { address: 'somebody@fenbridge.example', password: 'a wrong password' }
    for (let time = 0; time < 5; time++) await work.house.visitor().api('/api/commands/sign-in', typed)
    const app = await work.house.again()
    const answer = await new HouseClient(app.http).api('/api/commands/sign-in', typed)
    expect(answer.status).toBe(429)
    const kept = JSON.stringify(await work.rows('select * from people.attempt'))
    expect(kept).not.toContain('somebody')
  })

  test('from one address is refused after fifty tries there, whatever was tried; from another it is not', async () => {
    const from = (remoteAddress: string, name: string, payload: object) =>
      work.house.app.http.inject({ method: 'POST', url: `/api/commands/${name}`, remoteAddress, payload })
    for (let time = 0; time < 50; time++)
      expect((await from('203.0.113.9', 'ask-passkey', {})).statusCode).toBe(200)
    const wrong = { address: 'nobody@fenbridge.example', password: 'a wrong password' }
    expect((await from('203.0.113.9', 'sign-in', wrong)).statusCode).toBe(429)
    expect((await from('203.0.113.10', 'sign-in', wrong)).statusCode).toBe(422)
    expect(JSON.stringify(await work.rows('select * from people.attempt'))).not.toContain('203.0.113')
  })

  test('by many at once keeps nobody from their work', async () => {
    let stillWaiting = 14
    const attempts = Array.from({ length: 14 }, async (_, at) => {
      const typed = { address: `crowd${at}@fenbridge.example`, password: 'a wrong password' }
      const { status } = await work.house.visitor().api('/api/commands/sign-in', typed)
      stillWaiting -= 1
      return status
    })
    const { totalCount } = work.house.app.context.database.pool
    expect((await work.officer.raw('GET', '/today')).status).toBe(200)
    expect(stillWaiting).toBeGreaterThan(0)
    expect(totalCount).toBeLessThan(10)
    expect(new Set(await Promise.all(attempts))).toEqual(new Set([422]))
  }, 60_000)

  test('by more than can wait is answered with a word of patience', async () => {
    const attempts = Array.from({ length: 40 }, (_, at) =>
      work.house.visitor().api('/api/commands/sign-in', {
        address: `flood${at}@fenbridge.example`,
        password: 'a wrong password',
      }),
    )
    const statuses = (await Promise.all(attempts)).map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([422, 429]))
    expect(statuses.filter(status => status === 429).length).toBe(7)
  }, 60_000)
})
