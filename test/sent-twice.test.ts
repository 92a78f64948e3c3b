import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { A_SERVICE } from './a-service.ts'
import type { HouseClient } from './house-client.ts'
import { openHouse } from './open-house.ts'
import type { Filling } from './pages/fill-form.ts'
import { logCall, type PeopleAtWork, peopleAtWork } from './people-at-work.ts'
import { upToTheCoordinator } from './set-up-through-pages.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork()
})
afterAll(() => work.close())

const CALL = { callerName: 'Maya Kowalska', words: 'The school says no.' }

const contacts = async () => Number((await work.rows('select count(*) from casework.contact'))[0]?.['count'])

const fillCall = async (client: HouseClient, typed: Record<string, string> = CALL) => {
  const page = await client.get('/contacts/new')
  return { page, filling: client.fill(page, typed) }
}

/** Sends a filling bare, without following where it leads. */
const post = (client: HouseClient, { action, fields }: Filling, headers: Record<string, string> = {}) =>
  client.raw('POST', action, {
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      ...headers,
    },
    payload: fields.toString(),
  })

describe('a form sent twice', () => {
  test('makes one record, and the second answer is the first', async () => {
    const before = await contacts()
    const { page, filling } = await fillCall(work.officer)
    const first = await work.officer.send(page, filling)
    const second = await work.officer.send(page, filling)
    expect(first.path).toMatch(/^\/families\//)
    expect(second.path).toBe(first.path)
    expect(await contacts()).toBe(before + 1)
  })

  test('makes one record also when both arrive at the same moment', async () => {
    const before = await contacts()
    const { filling } = await fillCall(work.officer)
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => post(work.officer, filling)))
    expect(new Set(answers.map(({ status, headers }) => `${status} ${headers['location']}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(303)
    expect(await contacts()).toBe(before + 1)
  })

  test('is entered in the ledger once', async () => {
    const entries = async () =>
      Number((await work.rows(`select count(*) from ledger.entry where act = 'log-contact'`))[0]?.['count'])
    const before = await entries()
    const { filling } = await fillCall(work.officer)
    await post(work.officer, filling)
    await post(work.officer, filling)
    expect(await entries()).toBe(before + 1)
  })

  test('is recognised after a commit whose answer was lost', async () => {
    const before = await contacts()
    const { page, filling } = await fillCall(work.officer)
    await post(work.officer, filling)
    const again = await work.officer.send(page, filling)
    expect(again.text).toContain('Maya Kowalska')
    expect(await contacts()).toBe(before + 1)
  })

  test('with other words the second time loses neither: the second text is on the page, and may be saved too', async () => {
    const before = await contacts()
    const { page, filling } = await fillCall(work.officer)
    await work.officer.send(page, filling)
    filling.fields.set('words', 'The school says no, and the bus was late.')
    const told = await work.officer.send(page, filling)
    expect(told.status).toBe(409)
    expect(told.text).toContain('This was saved already, with other words')
    expect(told.root.querySelector('#words')?.textContent).toBe('The school says no, and the bus was late.')
    expect(await contacts()).toBe(before + 1)
    const saved = await work.officer.submit(told, {}, 'Save')
    expect(saved.path).toMatch(/^\/families\//)
    expect(await contacts()).toBe(before + 2)
  })

  test('by an invited person at the same moment invites them once', async () => {
    const page = await work.coordinator.get('/people/invite')
    const filling = work.coordinator.fill(page, {
      name: 'Twice Asked',
      address: 'twice@fenbridge.example',
      roles: ['officer'],
    })
    const answers = await Promise.all([post(work.coordinator, filling), post(work.coordinator, filling)])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
  })
})

describe('the JSON interface', () => {
  const log = (client: HouseClient, key: string, words = 'By JSON.') =>
    client.raw('POST', '/api/commands/log-contact', {
      headers: {
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        'idempotency-key': key,
      },
      payload: JSON.stringify({ words }),
    })

  test('answers the same key with the same answer, and says that it is a repeat', async () => {
    const before = await contacts()
    const first = JSON.parse((await log(work.officer, 'one')).body)
    const second = JSON.parse((await log(work.officer, 'one')).body)
    expect(second).toEqual({ done: first.done, repeated: true })
    expect(await contacts()).toBe(before + 1)
  })

  test('takes the same key from another person as an act of their own, and tells them nothing of the first', async () => {
    const first = JSON.parse((await log(work.officer, 'shared')).body)
    const second = JSON.parse((await log(work.anotherOfficer, 'shared')).body)
    expect(second.repeated).toBe(false)
    expect(second.done.file).not.toBe(first.done.file)
  })

  test('refuses the same key with other words', async () => {
    await log(work.officer, 'two')
    const answer = await log(work.officer, 'two', 'Other words.')
    expect([answer.status, JSON.parse(answer.body).refused]).toEqual([409, 'saved-before'])
  })

  test('takes every call without a key as a new act', async () => {
    const before = await contacts()
    await work.officer.api('/api/commands/log-contact', { words: 'Once.' })
    await work.officer.api('/api/commands/log-contact', { words: 'Once.' })
    expect(await contacts()).toBe(before + 2)
  })
})

test('what is kept to recognise a repeat holds no words, and none that could be guessed', async () => {
  await logCall(work.officer, { callerName: 'Guessable Name', phone: '01632 960999' })
  const [row] = await work.rows<{ answer: { done: object; content: string } }>(
    `select answer from platform.done where command = 'log-contact' order by at desc limit 1`,
  )
  expect(Object.keys(row?.answer.done ?? {}).sort()).toEqual(['contact', 'file'])
  expect(row?.answer.content).toMatch(/^[\w-]{43}$/)
})

describe('setting up', () => {
  test('by two people at the same moment makes one service, and the other is told to sign in', async () => {
    const house = await openHouse()
    const [one, other] = [house.visitor(), house.visitor()]
    const fillings = await Promise.all(
      [one, other].map(async (client, at) =>
        client.fill(await upToTheCoordinator(client), {
          coordinatorName: A_SERVICE.coordinatorName,
          address: `ruth${at}@fenbridge.example`,
          password: A_SERVICE.password,
        }),
      ),
    )
    const answers = await Promise.all([one, other].map((client, at) => post(client, fillings[at] as Filling)))
    const ended = answers.map(({ status, headers }) => `${status} ${headers['location'] ?? 'with the form'}`)
    expect(ended).toContain('303 /keys/sheets')
    expect(ended.filter(how => ['303 /sign-in', '409 with the form'].includes(how))).toHaveLength(1)
    expect((await house.visitor().get('/set-up')).path).toBe('/sign-in')
    await house.close()
  })
})
