import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { checkGuards } from './check-guards.ts'

let ours: TestDatabase
const clients: pg.Client[] = []
const connected = async (config: pg.ClientConfig) => {
  const client = new pg.Client(config)
  await client.connect()
  clients.push(client)
  return client
}
beforeAll(async () => {
  ours = await testDatabase()
})
afterAll(async () => {
  for (const client of clients) await client.end()
  await ours.drop()
})

test('T2: the program does not start on a database whose row policies somebody switched off, and says of which table', async () => {
  const [app, administrator] = [await connected(ours.app), await connected(ours.administrator)]
  await checkGuards(app)
  for (const [off, on] of [
    ['disable row level security', 'enable row level security'],
    ['no force row level security', 'force row level security'],
  ]) {
    await administrator.query(`alter table casework.contact ${off}`)
    await expect(checkGuards(app)).rejects.toThrow('switched off from outside (casework.contact)')
    await administrator.query(`alter table casework.contact ${on}`)
  }
  await checkGuards(app)
})
