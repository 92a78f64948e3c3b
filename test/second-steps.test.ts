import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { A_SERVICE } from './a-service.ts'
import { authenticatorApp } from './authenticator-app.ts'
import { handSetClock } from './hand-set-clock.ts'
import type { HouseClient } from './house-client.ts'
import { addressOf, lastInvitation, type PeopleAtWork, peopleAtWork } from './people-at-work.ts'
import { printCode, setUpApp, shownAs } from './second-factor.ts'

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

const { password } = A_SERVICE
const NEW_PASSWORD = 'nine lanterns by the weir'
const isIn = async (client: HouseClient) => (await client.raw('GET', '/me')).status === 200

/** Somebody of their own for a test that changes how they come in. */
async function newcomer(name: string) {
  const page = await work.coordinator.get('/people/invite')
  await work.coordinator.submit(page, { name, address: addressOf(name), roles: ['officer'] })
  const client = work.house.visitor()
  const first = await client.submit(await client.get(await lastInvitation(work.house, work.rows)), {
    password,
  })
  const { app, page: next } = await setUpApp(client, first, clock.now())
  const { code } = await printCode(client, next)
  clock.pass(1)
  return { client, app, code, address: addressOf(name) }
}

/** Half a session: the password is shown, the second step is due. */
async function halfway(address: string, typed = password): Promise<HouseClient> {
  const client = work.house.visitor()
  const { status } = await client.api('/api/commands/sign-in', { address, password: typed })
  expect(status).toBe(200)
  return client
}

const enter = async (client: HouseClient, code: string) => {
  const { status, answer } = await client.api('/api/commands/enter-code', { code })
  return [status, (answer as { refused?: string }).refused]
}

describe('an authenticator app', () => {
  test('is read from a square, or typed; a wrong code brings the same key back', async () => {
    const client = work.house.visitor()
    const page = await work.coordinator.get('/people/invite')
    const address = addressOf('Nell Newly')
    await work.coordinator.submit(page, { name: 'Nell Newly', address, roles: ['officer'] })
    const link = await lastInvitation(work.house, work.rows)
    const setUp = await client.submit(await client.get(link), { password })
    const secret = shownAs(setUp, 'data-secret')
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(setUp.html).toMatch(/<svg class="evenhand-square"[^>]*><rect[^>]*><\/rect><path d="M\d/)
    const again = await client.submit(setUp, { code: '000000' }, 'Use this app')
    expect(again.text).toContain('This is not the code that your app shows now')
    expect(shownAs(again, 'data-secret')).toBe(secret)
    const { page: sheet } = await setUpApp(client, again, clock.now())
    const refused = await client.submit(sheet, { lastGroup: 'zzzzz' })
    expect(shownAs(refused, 'data-recovery-code')).toBe(shownAs(sheet, 'data-recovery-code'))
    expect(await isIn(client)).toBe(false)
    expect((await printCode(client, refused)).page.path).toBe('/today')
    const rows = JSON.stringify(
      await work.rows(`select encode(sealed_secret, 'escape') from people.authenticator`),
    )
    expect(rows).not.toContain(secret)
  })

  test('makes codes that work once, half a minute early or late, and in order', async () => {
    const { address, app } = await newcomer('Tam Once')
    const now = clock.now()
    const at = (seconds: number) => app.codeAt(new Date(now.getTime() + seconds * 1000))
    expect(await enter(await halfway(address), at(-60))).toEqual([422, 'not-this-code'])
    expect(await enter(await halfway(address), at(60))).toEqual([422, 'not-this-code'])
    const client = await halfway(address)
    expect(await enter(client, at(0))).toEqual([200, undefined])
    expect(await isIn(client)).toBe(true)
    expect(await enter(await halfway(address), at(0))).toEqual([422, 'not-this-code'])
    expect(await enter(await halfway(address), at(-30))).toEqual([422, 'not-this-code'])
    expect(await enter(await halfway(address), at(30))).toEqual([200, undefined])
  })

  test('lets one in of two who send the same code at the same moment', async () => {
    const { address, app } = await newcomer('Tess Twice')
    const two = [await halfway(address), await halfway(address)]
    const code = app.codeAt(clock.now())
    const ended = await Promise.all(two.map(client => enter(client, code)))
    expect(ended.map(([status]) => status).sort()).toEqual([200, 422])
  })

  test('cannot be guessed: five tries, then a wait that grows, and another browser or password does not help', async () => {
    const { address, app } = await newcomer('Gil Guessed')
    const client = await halfway(address)
    for (let time = 0; time < 5; time++) expect((await enter(client, `00000${time}`))[0]).toBe(422)
    expect(await enter(client, app.codeAt(clock.now()))).toEqual([429, 'too-many-tries'])
    expect(await enter(await halfway(address), app.codeAt(clock.now()))).toEqual([429, 'too-many-tries'])
    clock.pass(1)
    expect((await enter(client, '999999'))[0]).toBe(422)
    clock.pass(1)
    expect((await enter(client, app.codeAt(clock.now())))[0]).toBe(429)
    clock.pass(1)
    expect((await enter(client, app.codeAt(clock.now())))[0]).toBe(200)
  })

  test('of a colleague makes no code for anybody else', async () => {
    const [one, other] = [await newcomer('Ola One'), await newcomer('Otto Other')]
    expect(await enter(await halfway(one.address), other.app.codeAt(clock.now()))).toEqual([
      422,
      'not-this-code',
    ])
  })

  test('is replaced only by whoever knows the password, and the old one then makes no codes', async () => {
    const { client, app, address } = await newcomer('Rae Places')
    const page = await client.get('/me/app')
    const next = authenticatorApp(shownAs(page, 'data-secret'))
    const code = next.codeAt(clock.now())
    const thief = await client.submit(page, { code, password: 'a wrong password' })
    expect(thief.text).toContain('This is not your password.')
    expect((await client.submit(thief, { code, password })).path).toBe('/me')
    clock.pass(1)
    expect((await enter(await halfway(address), app.codeAt(clock.now())))[0]).toBe(422)
    expect((await enter(await halfway(address), next.codeAt(clock.now())))[0]).toBe(200)
  })
})

describe('half a session', () => {
  test('ends after half an hour, and a whole one begins under another cookie', async () => {
    const { address, app } = await newcomer('Hal Fway')
    const client = await halfway(address)
    clock.pass(31)
    expect((await enter(client, app.codeAt(clock.now())))[0]).toBe(401)
    const again = work.house.visitor()
    const first = await again.raw('POST', '/api/commands/sign-in', {
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ address, password }),
    })
    const half = /^[^;]+/.exec(first.headers['set-cookie'] ?? '')?.[0] ?? ''
    expect((await enter(again, app.codeAt(clock.now())))[0]).toBe(200)
    const thief = work.house.visitor()
    const shown = await thief.raw('GET', '/me', { headers: { cookie: half } })
    expect(shown.headers['location']).toBe('/sign-in?next=%2Fme')
    expect(await isIn(again)).toBe(true)
  })

  test('put into somebody’s browser beforehand is worth nothing to whoever put it there', async () => {
    const { address, app } = await newcomer('Fix Ated')
    const attacker = await halfway(addressOf('Anna Marsh'))
    const planted = work.house.visitor()
    await planted.raw('GET', '/', {})
    const cookie = `evenhand-local=${'x'.repeat(43)}`
    const answer = await planted.raw('POST', '/api/commands/sign-in', {
      headers: { 'content-type': 'application/json', cookie },
      payload: JSON.stringify({ address, password }),
    })
    expect(answer.headers['set-cookie']).not.toContain('xxxx')
    expect((await enter(planted, app.codeAt(clock.now())))[0]).toBe(200)
    expect(await isIn(attacker)).toBe(false)
    expect((await work.house.visitor().raw('GET', '/me', { headers: { cookie } })).status).toBe(303)
  })

  test('sets up no other app or code, and chooses no password, for an account that has a second factor', async () => {
    const { address } = await newcomer('Sly Dodged')
    const client = await halfway(address)
    for (const path of ['/sign-in/set-up', '/sign-in/recovery-code', '/sign-in/new-password'])
      expect((await client.get(path)).path).toBe('/sign-in/second-step')
    for (const query of ['offer-authenticator', 'offer-recovery-code'])
      expect((await client.api(`/api/queries/${query}`)).status).toBe(401)
    const offer = 'x'.repeat(40)
    for (const [name, body] of [
      ['set-up-authenticator', { offer, code: '123456' }],
      ['keep-recovery-code', { offer, lastGroup: 'abcde' }],
      ['choose-new-password', { password: NEW_PASSWORD }],
    ] as const)
      expect([name, (await client.api(`/api/commands/${name}`, body)).status]).toEqual([name, 401])
  })

  test('of a newcomer takes up no offer that was made to somebody else, or for something else', async () => {
    const invite = async (name: string) => {
      const page = await work.coordinator.get('/people/invite')
      await work.coordinator.submit(page, { name, address: addressOf(name), roles: ['officer'] })
      const client = work.house.visitor()
      const link = await lastInvitation(work.house, work.rows)
      return { client, page: await client.submit(await client.get(link), { password }) }
    }
    const [one, other] = [await invite('Ada Offered'), await invite('Bea Offered')]
    const app = authenticatorApp(shownAs(other.page, 'data-secret'))
    const filling = other.client.fill(other.page, { code: app.codeAt(clock.now()) }, 'Use this app')
    const offer = filling.fields.get('offer') ?? ''
    const stolen = await one.client.api('/api/commands/set-up-authenticator', {
      offer,
      code: app.codeAt(clock.now()),
    })
    expect(stolen).toMatchObject({ status: 410, answer: { refused: 'offer-over' } })
    const chosenByMe = { offer: Buffer.from('{"secret":"AAAA"}').toString('base64url'), code: '123456' }
    expect((await one.client.api('/api/commands/set-up-authenticator', chosenByMe)).status).toBe(410)
  })
})

describe('a recovery code', () => {
  test('after a lost phone: with the password it leads to a new app and a new code, and the old ones are worth nothing', async () => {
    const { address, app, code } = await newcomer('Lou Phone')
    const client = await halfway(address)
    const page = await client.get('/sign-in/next')
    expect(page.text).toContain('I have lost my phone')
    const setUp = await client.submit(page, { recoveryCode: code.toUpperCase() }, 'Use the recovery code')
    expect(setUp.text).toContain('makes no codes for this account any more')
    expect(await isIn(client)).toBe(false)
    const { app: next, page: sheet } = await setUpApp(client, setUp, clock.now())
    expect((await printCode(client, sheet)).page.path).toBe('/today')
    clock.pass(1)
    const again = await halfway(address)
    expect((await enter(again, app.codeAt(clock.now())))[0]).toBe(422)
    const { status } = await again.api('/api/commands/enter-recovery-code', { recoveryCode: code })
    expect(status).toBe(422)
    expect((await enter(again, next.codeAt(clock.now())))[0]).toBe(200)
  })

  test('after a lost password: with the app it leads to a new password, a new code, and the same files', async () => {
    const { client: before, address, app, code } = await newcomer('Lyn Lostword')
    const client = work.house.visitor()
    const second = await client.submit(await client.get('/sign-in/recovery'), { address, recoveryCode: code })
    expect(second.path).toBe('/sign-in/second-step')
    expect(await isIn(client)).toBe(false)
    const chosen = await client.submit(second, { code: app.codeAt(clock.now()) }, 'Continue')
    expect(chosen.path).toBe('/sign-in/new-password')
    const easy = await client.submit(chosen, { password: 'password-2026!' })
    expect(easy.text).toContain('lists of stolen passwords')
    const sheet = await client.submit(easy, { password: NEW_PASSWORD })
    const { page: today } = await printCode(client, sheet)
    expect(today.path).toBe('/today')
    expect((await client.raw('GET', '/families')).status).toBe(200)
    expect(await isIn(before)).toBe(false)
    clock.pass(1)
    const old = await work.house.visitor().api('/api/commands/sign-in', { address, password })
    expect(old.status).toBe(422)
    expect((await enter(await halfway(address, NEW_PASSWORD), app.codeAt(clock.now())))[0]).toBe(200)
  })

  test('alone opens nothing, however often it is shown, and stays good for its owner', async () => {
    const { address, app, code } = await newcomer('Al Alone')
    const thief = work.house.visitor()
    const come = () => thief.api('/api/commands/come-by-recovery-code', { address, recoveryCode: code })
    expect((await come()).status).toBe(200)
    const twice = await thief.api('/api/commands/enter-recovery-code', { recoveryCode: code })
    expect(await isIn(thief)).toBe(false)
    expect(twice).toMatchObject({ status: 200, answer: { done: { step: 'second' } } })
    expect((await thief.get('/today')).path).toMatch(/^\/sign-in\/second-step/)
    const owner = work.house.visitor()
    await owner.api('/api/commands/come-by-recovery-code', { address, recoveryCode: code })
    expect((await enter(owner, app.codeAt(clock.now())))[0]).toBe(200)
    expect((await come()).status).toBe(422)
  })

  test('lets in whoever is locked out by somebody guessing their password', async () => {
    const { address, app, code } = await newcomer('Lo Ckedout')
    for (let time = 0; time < 5; time++)
      await work.house.visitor().api('/api/commands/sign-in', { address, password: 'a wrong password' })
    const right = await work.house.visitor().api('/api/commands/sign-in', { address, password })
    expect(right.status).toBe(429)
    const client = work.house.visitor()
    await client.api('/api/commands/come-by-recovery-code', { address, recoveryCode: code })
    expect((await enter(client, app.codeAt(clock.now())))[0]).toBe(200)
  })

  test('answers alike for an address without an account, and for a code that is not right', async () => {
    const ask = (address: string) =>
      work.house
        .visitor()
        .api('/api/commands/come-by-recovery-code', { address, recoveryCode: 'a-wrong-code' })
    expect(await ask('nobody@fenbridge.example')).toEqual(await ask(addressOf('Owen Field')))
  })

  test('stands nowhere in the database, nor does the app’s key', async () => {
    const { code } = await newcomer('Una Kept')
    const all = await work.rows<{ text: string }>(
      `select w::text as text from vault.person_wrap w union all select c::text from people.recovery_code c
       union all select a::text from people.authenticator a`,
    )
    for (const { text } of all)
      for (const form of [code, code.replaceAll('-', '')]) expect(text).not.toContain(form)
  })
})

describe('changing the password', () => {
  test('takes the present one, ends every other session, and leaves this one', async () => {
    const { client, address, app } = await newcomer('Chang Es')
    const elsewhere = await halfway(address)
    await enter(elsewhere, app.codeAt(clock.now()))
    expect(await isIn(elsewhere)).toBe(true)
    const page = await client.get('/me/password')
    const wrong = await client.submit(page, { password: 'a wrong password', newPassword: NEW_PASSWORD })
    expect(wrong.text).toContain('This is not your password.')
    const near = await client.submit(wrong, { password, newPassword: 'Fenbridge-Chang-1' })
    expect(near.text).toContain('little more than your name')
    expect((await client.submit(near, { password, newPassword: NEW_PASSWORD })).path).toBe('/me')
    expect([await isIn(client), await isIn(elsewhere)]).toEqual([true, false])
    const old = await work.house.visitor().api('/api/commands/sign-in', { address, password })
    expect(old.status).toBe(422)
    await halfway(address, NEW_PASSWORD)
  })

  test('by the recovery code uses it up, and the next sign-in asks for a new one', async () => {
    const { client, address, app, code } = await newcomer('Rec Overs')
    const page = await client.get('/me/password')
    const neither = await client.submit(page, { newPassword: NEW_PASSWORD })
    expect(neither.text).toContain('or your recovery code')
    const done = await client.submit(neither, { recoveryCode: code, newPassword: NEW_PASSWORD })
    expect(done.path).toBe('/me')
    expect(done.text).toContain('None: print one now')
    clock.pass(1)
    const again = await halfway(address, NEW_PASSWORD)
    await enter(again, app.codeAt(clock.now()))
    expect((await again.get('/today')).path).toMatch(/^\/sign-in\/recovery-code/)
  })

  test('cannot be tried without end at a session that was left open', async () => {
    const { client } = await newcomer('Opn Desk')
    const change = { password: 'a wrong password', newPassword: NEW_PASSWORD }
    for (let time = 0; time < 5; time++)
      expect((await client.api('/api/commands/change-password', change)).status).toBe(422)
    expect((await client.api('/api/commands/change-password', { ...change, password })).status).toBe(429)
  })

  test('is told to its owner by mail that names nobody', async () => {
    const { client } = await newcomer('Ma Iled')
    await client.api('/api/commands/change-password', { password, newPassword: NEW_PASSWORD })
    const mails = await work.rows(`select kind from platform.mail where kind = 'account-changed'`)
    expect(mails.length).toBeGreaterThan(0)
  })
})

describe('the list of one’s own sessions', () => {
  test('says on which device and since when, without an address, and ends one or all others', async () => {
    const { client, address, app } = await newcomer('Lis Ted')
    const agent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1'
    const others = [work.house.visitor(), work.house.visitor()]
    for (const other of others) {
      await other.api('/api/commands/sign-in', { address, password })
      clock.pass(1)
      await other.raw('POST', '/api/commands/enter-code', {
        headers: { 'content-type': 'application/json', 'user-agent': agent },
        payload: JSON.stringify({ code: app.codeAt(clock.now()) }),
      })
      expect(await isIn(other)).toBe(true)
    }
    const page = await client.get('/me')
    expect(page.text).toContain('Safari on an iPhone')
    expect(page.text).toContain('(this one)')
    expect(JSON.stringify(await work.rows('select device from people.session'))).not.toMatch(
      /\d{1,3}\.\d|Mozilla/,
    )
    await client.submit(page, {}, 'End this session')
    expect((await Promise.all(others.map(isIn))).filter(Boolean)).toHaveLength(1)
    await client.submit(await client.get('/me'), {}, 'End all sessions but this one')
    expect(await Promise.all(others.map(isIn))).toEqual([false, false])
    expect(await isIn(client)).toBe(true)
  })

  test('ends nobody else’s', async () => {
    const [{ id = '' } = {}] = await work.rows<{ id: string }>(
      `select s.id from people.session s join people.address a using (person) where s.step = 'in'
       and person = (select person from people.role_held where role = 'coordinator')`,
    )
    const { status } = await work.officer.api('/api/commands/end-session', { session: id })
    expect([status, await isIn(work.coordinator)]).toEqual([404, true])
  })
})
