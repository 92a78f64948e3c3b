import { join } from 'node:path'
import type pg from 'pg'
import { digest, type Key } from '#platform/crypto.ts'
import type { InstanceSecret } from '#platform/desk.ts'
import { readSecret } from '#platform/start/secret.ts'
import type { Person } from '#platform/who.ts'
import { instanceSecret, openSession } from '#rooms/vault'
import { A_SERVICE } from '../test/a-service.ts'
import { checkWordsIn } from '../test/confirm-sheets.ts'
import { type Ask, becomeSomebodyOverApi } from '../test/sign-in-over-api.ts'
import { administrator } from './administrator.ts'
import { enterFloor } from './load/floor-rows.ts'
import type { InventedFamily } from './load/invented-families.ts'
import { openCases } from './load/open-cases.ts'
import { enterOurs } from './load/our-rows.ts'
import type { Sender } from './send.ts'

/** A service that has been at work for two years, and the same families in clear beside it. */
export interface LargeService {
  /** The co-ordinator's session, as the browser sends it. */
  cookie: string
  coordinator: string
  /** What forms are sealed with. */
  formKey: Key
  /** Files with twenty contacts each. */
  busy: { ours: string[]; floor: string[] }
  /** Open cases, each of a file with twenty contacts. */
  cases: string[]
}

/** Sets the running product up over its own API and enters the families, ours and the floor's, in its own server. */
export async function makeLarge(
  data: string,
  sender: Sender,
  families: readonly InventedFamily[],
): Promise<LargeService> {
  const cookie = await setUp(sender)
  const secret = instanceSecret(readSecret(join(data, 'instance-secret')))
  const now = new Date()
  const ours = await administrator(data)
  const person = await personOf(ours, secret, cookie.split('=')[1] ?? '')
  const desk = { person, secret, origin: 'http://localhost', post: async () => {} }
  const oursBusy = await enterOurs(ours, desk, families, now)
  const cases = await openCases(ours, sender, cookie, oursBusy)
  await ours.query('create database floor')
  const floor = await administrator(data, 'floor')
  const floorBusy = await enterFloor(floor, families, now)
  for (const client of [ours, floor]) {
    await client.query('vacuum analyze')
    await client.end()
  }
  const formKey = secret.derive('form')
  return { cookie, coordinator: person.id, formKey, busy: { ours: oursBusy, floor: floorBusy }, cases }
}

async function setUp(sender: Sender): Promise<string> {
  const answer = await sender.send({
    method: 'POST',
    path: '/api/commands/set-up-service',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(A_SERVICE),
  })
  const [cookie = ''] = [answer.headers['set-cookie'] ?? []].flat()
  if (answer.status !== 200 || !cookie) throw new Error(`The service was not set up: ${answer.body}`)
  const { cookie: session } = await becomeSomebodyOverApi(askOf(sender), cookie.split(';')[0] ?? '')
  const sheets = await sender.send({ method: 'GET', path: '/keys/sheets', headers: { cookie: session } })
  const confirmed = await sender.send({
    method: 'POST',
    path: '/api/commands/confirm-sheets',
    headers: { 'content-type': 'application/json', cookie: session },
    body: JSON.stringify(checkWordsIn(sheets.body)),
  })
  if (confirmed.status !== 200) throw new Error(`The recovery sheets were not confirmed: ${confirmed.body}`)
  return session
}

const askOf =
  (sender: Sender): Ask =>
  async (path, body, cookie) => {
    const {
      status,
      headers,
      body: text,
    } = await sender.send({
      method: body ? 'POST' : 'GET',
      path,
      headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const [set = cookie] = String([headers['set-cookie'] ?? []].flat()[0] ?? cookie).split(';')
    return { status, cookie: set, answer: JSON.parse(text) }
  }

async function personOf(client: pg.Client, secret: InstanceSecret, token: string): Promise<Person> {
  const { rows } = await client.query(
    'select person, sealed_keys from people.session where token_hash = $1',
    [digest(token)],
  )
  const { person: id, sealed_keys } = rows[0]
  return { id, name: 'Ruth Calder', roles: ['coordinator'], keys: openSession(secret, token, sealed_keys) }
}
