import { afterAll, beforeAll, expect, test } from 'vitest'
import { confirmSheets } from './confirm-sheets.ts'
import type { HouseClient } from './house-client.ts'
import { openHouse, type TestHouse } from './open-house.ts'
import { becomeSomebody } from './second-factor.ts'
import { chooseThroughPages } from './set-up-through-pages.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

test('a new service is set up, and its co-ordinator logs a call, finds the family and reads the file', async () => {
  const client = house.visitor()
  expect((await client.get('/')).title).toContain('Your service')
  const second = await chooseThroughPages(client)
  expect(second.title).toContain('Set up your second step')
  expect((await client.raw('GET', '/today')).headers['location']).toBe('/sign-in/next?next=%2Ftoday')
  const { page: sheets } = await becomeSomebody(client, second, new Date())
  expect(sheets.title).toContain('Recovery sheets')
  const early = await logCall(client)
  expect(early.status).toBe(409)
  expect(early.html).toContain('The recovery sheets are not printed and confirmed yet.')
  const mistyped = await client.submit(sheets, { first: 'zebra', second: 'zebra', third: 'zebra' })
  expect(mistyped.html).toContain('This is not the check word of this sheet')
  const today = await confirmSheets(client, sheets)
  expect(today.path).toBe('/today')
  const saved = await logCall(client)
  expect(saved.html).toContain('EH-1001')
  const families = await client.get('/families')
  const found = await client.submit(families, { 'Name, telephone number or reference': 'maya' })
  expect(found.html).toContain('EH-1001')
})

async function logCall(client: HouseClient) {
  const page = await client.get('/contacts/new')
  return client.submit(page, {
    callerName: 'Maya Kowalska',
    phone: '01632 960123',
    childName: 'Theo',
    words: 'The school says no.',
    channel: 'phone',
    minutes: '19',
  })
}
