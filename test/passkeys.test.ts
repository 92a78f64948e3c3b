import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newToken } from '#platform/crypto.ts'
import { A_SERVICE } from './a-service.ts'
import { handSetClock } from './hand-set-clock.ts'
import type { HouseClient } from './house-client.ts'
import { addressOf, type PeopleAtWork, peopleAtWork } from './people-at-work.ts'
import { type Lie, type Options, type SoftPasskey, softPasskey } from './soft-passkey.ts'

const clock = handSetClock()
let work: PeopleAtWork
let phone: SoftPasskey
beforeAll(async () => {
  work = await peopleAtWork({ clock })
  phone = await newPasskey(work.officer)
})
afterAll(() => work.close())
beforeEach(async () => {
  await work.rows('delete from people.attempt')
  await work.everybodySignedIn()
})

const OWEN = addressOf('Owen Field')
const { password } = A_SERVICE
const YIELD = newToken()

/** What a browser is asked, as its page's script gets it. */
async function asked(client: HouseClient, name: string): Promise<Options> {
  const { status, answer } = await client.api(`/api/commands/${name}`, {})
  expect(status, JSON.stringify(answer)).toBe(200)
  return JSON.parse((answer as { done: { options: string } }).done.options)
}

/** Makes a passkey as whoever is signed in at this browser. */
async function newPasskey(client: HouseClient, more: { unlocks?: string } = {}): Promise<SoftPasskey> {
  const passkey = await softPasskey('http://localhost:8080')
  const response = await passkey.made(await asked(client, 'offer-passkey'))
  const made = { response, name: 'My phone', password, ...more }
  const { status, answer } = await client.api('/api/commands/add-passkey', made)
  expect(status, JSON.stringify(answer)).toBe(200)
  return passkey
}

interface Ended {
  status: number
  step?: string
  refused?: string
}

/** Comes to the door with a passkey. */
async function comeWith(
  client: HouseClient,
  passkey: SoftPasskey,
  { lie = {}, ...more }: { lie?: Lie; unlocks?: string } = {},
): Promise<Ended> {
  const response = await passkey.used(await asked(client, 'ask-passkey'), lie)
  return send(client, { response, ...more })
}

async function send(client: HouseClient, body: object): Promise<Ended> {
  const { status, answer } = await client.api('/api/commands/enter-passkey', body)
  const { done, refused } = answer as { done?: { step: string }; refused?: string }
  return { status, ...(done ? { step: done.step } : {}), ...(refused ? { refused } : {}) }
}

const isIn = async (client: HouseClient) => (await client.raw('GET', '/me')).status === 200
const halfway = async (address = OWEN) => {
  const client = work.house.visitor()
  await client.api('/api/commands/sign-in', { address, password })
  return client
}
const NOT_THIS = { status: 422, refused: 'not-this-passkey' }

describe('somebody with a passkey', () => {
  test('comes in with it, and with their password where it does not open their keys', async () => {
    const client = work.house.visitor()
    expect(await comeWith(client, phone)).toEqual({ status: 200, step: 'keys' })
    expect(await isIn(client)).toBe(false)
    const { status } = await client.api('/api/commands/enter-password', { password })
    expect([status, await isIn(client)]).toEqual([200, true])
  })

  test('comes in with it alone where it opens their keys', async () => {
    const own = await newPasskey(work.officer, { unlocks: YIELD })
    const client = work.house.visitor()
    expect(await comeWith(client, own, { unlocks: YIELD })).toEqual({ status: 200, step: 'in' })
    expect((await client.raw('GET', '/today')).status).toBe(200)
  })

  test('is asked for the password when something else was yielded than before', async () => {
    const own = await newPasskey(work.officer, { unlocks: YIELD })
    const client = work.house.visitor()
    expect(await comeWith(client, own, { unlocks: newToken() })).toEqual({ status: 200, step: 'keys' })
  })

  test('shows it as the second step after the password', async () => {
    const client = await halfway()
    expect(await comeWith(client, phone)).toEqual({ status: 200, step: 'in' })
  })

  test('takes it away again, but never the last second factor', async () => {
    const own = await newPasskey(work.anotherOfficer)
    const gone = { passkey: own.id, password }
    await work.rows(
      `delete from people.authenticator where person = (select person from people.passkey where id = $1)`,
      [own.id],
    )
    expect(await work.anotherOfficer.api('/api/commands/remove-passkey', gone)).toMatchObject({
      status: 422,
      answer: { refused: 'last-factor' },
    })
    const other = await newPasskey(work.anotherOfficer)
    expect((await work.anotherOfficer.api('/api/commands/remove-passkey', gone)).status).toBe(200)
    expect(await comeWith(work.house.visitor(), own)).toEqual(NOT_THIS)
    expect((await comeWith(work.house.visitor(), other)).status).toBe(200)
    const page = await work.anotherOfficer.get('/me/passkeys')
    expect(page.text).toContain('My phone')
  })
})

describe('nobody comes in with', () => {
  test('the passkey of another account, after that account’s password', async () => {
    const client = await halfway(addressOf('Anna Marsh'))
    expect(await comeWith(client, phone)).toEqual(NOT_THIS)
    expect(await isIn(client)).toBe(false)
  })

  test('a passkey that nobody has kept', async () => {
    const stranger = await softPasskey('http://localhost:8080')
    expect(await comeWith(work.house.visitor(), stranger)).toEqual(NOT_THIS)
  })

  test.each<[string, Lie]>([
    ['another site’s page', { origin: 'https://evil.example' }],
    ['another port of this machine', { origin: 'http://localhost:9999' }],
    ['another site’s passkey', { site: 'evil.example' }],
    ['a challenge of their own', { challenge: newToken() }],
    ['a device that checked nobody’s finger', { unverified: true }],
    ['a copy of a device that signed less often', { counter: 1 }],
    ['somebody else’s name in the answer', { userHandle: Buffer.from('somebody').toString('base64url') }],
    ['what was made to be a new passkey', { type: 'webauthn.create' }],
  ])('%s', async (_what, lie) => {
    await comeWith(work.house.visitor(), phone)
    const client = work.house.visitor()
    expect(await comeWith(client, phone, { lie })).toEqual(NOT_THIS)
    expect(await isIn(client)).toBe(false)
  })

  test('an answer that was given before: a challenge is good once, also when it was refused', async () => {
    const client = work.house.visitor()
    const options = await asked(client, 'ask-passkey')
    const wrong = await phone.used(options, { origin: 'https://evil.example' })
    const right = await phone.used(options)
    expect(await send(client, { response: wrong })).toEqual(NOT_THIS)
    expect(await send(client, { response: right })).toEqual(NOT_THIS)
    const again = await phone.used(await asked(client, 'ask-passkey'))
    expect((await send(client, { response: again })).status).toBe(200)
    expect(await send(client, { response: again })).toEqual(NOT_THIS)
  })

  test('an answer that another browser was asked for, or that is five minutes old', async () => {
    const [mine, theirs] = [work.house.visitor(), work.house.visitor()]
    const response = await phone.used(await asked(mine, 'ask-passkey'))
    await asked(theirs, 'ask-passkey')
    expect(await send(theirs, { response })).toEqual(NOT_THIS)
    clock.pass(6)
    expect(await send(mine, { response })).toEqual(NOT_THIS)
  })

  test('a signature that was changed, or no answer at all', async () => {
    const client = work.house.visitor()
    const response = JSON.parse(await phone.used(await asked(client, 'ask-passkey')))
    response.response.signature = `${response.response.signature.slice(0, -4)}AAAA`
    expect(await send(client, { response: JSON.stringify(response) })).toEqual(NOT_THIS)
    for (const nothing of ['{}', 'null', '[]', 'not json', '{"id":"x","response":{"clientDataJSON":"e30"}}'])
      expect(await send(client, { response: nothing })).toEqual(NOT_THIS)
  })
})

describe('nobody adds a passkey', () => {
  const add = (client: HouseClient, body: object) => client.api('/api/commands/add-passkey', body)

  test('to an account whose password they do not know, though they sit at its open session', async () => {
    const passkey = await softPasskey('http://localhost:8080')
    const response = await passkey.made(await asked(work.officer, 'offer-passkey'))
    const answer = await add(work.officer, { response, name: 'Mine', password: 'a wrong password' })
    expect(answer).toMatchObject({ status: 422, answer: { refused: 'not-your-password' } })
  })

  test('that another account has', async () => {
    const response = await phone.made(await asked(work.anotherOfficer, 'offer-passkey'))
    const answer = await add(work.anotherOfficer, { response, name: 'Mine', password })
    expect(answer).toMatchObject({ status: 422, answer: { refused: 'not-this-passkey' } })
  })

  test('while halfway in to an account that has a second factor', async () => {
    const client = await halfway()
    const { status } = await client.api('/api/commands/offer-first-passkey', {})
    expect(status).toBe(401)
    const passkey = await softPasskey('http://localhost:8080')
    const response = await passkey.made({ ...(await asked(client, 'ask-passkey')), rp: { id: 'localhost' } })
    const answer = await client.api('/api/commands/add-first-passkey', { response, name: 'Mine' })
    expect(answer).toMatchObject({ status: 401 })
  })
})
