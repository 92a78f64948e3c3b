import pg from 'pg'
import { digest, newId, newPair, newToken } from '#platform/crypto.ts'
import { issueFormToken } from '#platform/form-token.ts'
import { CASEWORKERS, ROLES, type Role } from '#platform/who.ts'
import { openSession, sealSession } from '#rooms/vault'
import type { App } from '../../src/app.ts'
import { A_SERVICE } from '../a-service.ts'
import { checkWordsIn } from '../confirm-sheets.ts'
import { openHouse, type TestHouse } from '../open-house.ts'
import { withFile } from '../pages/with-file.ts'
import { type Ask, becomeSomebodyOverApi } from '../sign-in-over-api.ts'
import { beginCase } from './begin-case.ts'
import type { Things } from './example-input.ts'

/** Somebody in the matrix: one for each role, a colleague of the officer, and nobody signed in. */
export interface Acting {
  who: Role | 'colleague' | 'bystander' | 'nobody'
  roles: readonly Role[]
  /** Empty for nobody. */
  id: string
  name: string
  address: string
  cookie: string
  /** What is theirs: the contact they took, the form they began. */
  own: Things
  /** Their session as the database keeps it. */
  session: { hash: Buffer; keys: Buffer } | undefined
}

/** A service with something to protect, and everybody who might come for it. */
export interface MatrixHouse {
  house: TestHouse
  administrator: pg.Client
  /** The program under test: with its check of who may, or without. */
  app: App
  everybody: readonly Acting[]
  colleague: Acting
  /** The id of somebody who works here and does nothing: whom the others' acts are about. */
  bystander: string
  /** Signs somebody in again whose session was ended. */
  renew(person: Acting): Promise<void>
  close(): Promise<void>
}

/** The time stands still, so that no session grows old and nothing changes by itself. */
const NOW = new Date('2026-11-22T10:00:00Z')

/** What was said and who called, so that a page which shows it is known by it. */
export const TELLTALES = [
  'Maya Kowalska',
  '01632 960123',
  'Theo Kowalski',
  'words that were said in confidence',
]

/**
 * Opens a house with an account for every role, each signed in; one family's file, in which every caseworker and the
 * colleague took a contact; and a form begun by each. Only the first account runs Argon2: the others' sessions are
 * put in by the administrator. Every session carries the service key, also where nobody would be granted it: a key
 * that is missing must not stand in for a lock that is.
 */
export async function openMatrix(locks: { check: boolean; policies: boolean }): Promise<MatrixHouse> {
  const house = await openHouse({ clock: { now: () => NOW } })
  const administrator = new pg.Client(house.database.administrator)
  await administrator.connect()
  const founder = await found(house, administrator)
  const everybody: Acting[] = [founder]
  for (const role of [...ROLES.filter(role => role !== 'coordinator'), 'colleague'] as const)
    everybody.push(await join(house, administrator, founder, role))
  const bystander = await join(house, administrator, founder, 'bystander')
  for (const person of everybody) await begin(house, person, await fileOf(administrator))
  everybody.push({
    who: 'nobody',
    roles: [],
    id: '',
    name: '',
    address: '',
    cookie: '',
    own: {},
    session: undefined,
  })
  if (!locks.policies) await dropRowPolicies(administrator)
  return {
    house,
    app: locks.check ? house.app : await house.again({ checks: { who: false } }),
    administrator,
    everybody,
    bystander: bystander.id,
    colleague: everybody.find(({ who }) => who === 'colleague') ?? founder,
    renew: person => putSession(administrator, person),
    async close() {
      await administrator.end()
      await house.close()
    },
  }
}

interface Founder extends Acting {
  service: Uint8Array
}

async function found(house: TestHouse, administrator: pg.Client): Promise<Founder> {
  const answer = await post(house, '/api/commands/set-up-service', A_SERVICE)
  const [half = ''] = String(answer.headers['set-cookie']).split(';')
  const { cookie } = await becomeSomebodyOverApi(askOf(house), half, () => NOW)
  await printSheets(house, cookie)
  const { rows } = await administrator.query('select person, sealed_keys from people.session')
  const token = cookie.slice(cookie.indexOf('=') + 1)
  const { service = new Uint8Array() } = openSession(house.app.context.secret, token, rows[0].sealed_keys)
  const { coordinatorName: name, address } = A_SERVICE
  const session = { hash: digest(token), keys: rows[0].sealed_keys }
  return {
    who: 'coordinator',
    roles: ['coordinator'],
    id: rows[0].person,
    name,
    address,
    cookie,
    own: {},
    session,
    service,
  }
}

const askOf =
  (house: TestHouse): Ask =>
  async (url, body, cookie) => {
    const answer = await house.app.http.inject({
      method: body ? 'POST' : 'GET',
      url,
      headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { payload: JSON.stringify(body) } : {}),
    })
    const [set = cookie] = String(answer.headers['set-cookie'] ?? cookie).split(';')
    return { status: answer.statusCode, cookie: set, answer: JSON.parse(answer.body) }
  }

/** As after every first run: without it nothing can be recorded. */
async function printSheets(house: TestHouse, cookie: string): Promise<void> {
  const { body } = await house.app.http.inject({ method: 'GET', url: '/keys/sheets', headers: { cookie } })
  await post(house, '/api/commands/confirm-sheets', checkWordsIn(body), cookie)
}

/** Invites somebody, opens their account and puts a session in. Families' and practitioners' roles are put in too. */
async function join(
  house: TestHouse,
  administrator: pg.Client,
  founder: Founder,
  who: Role | 'colleague' | 'bystander',
): Promise<Acting> {
  const role = who === 'colleague' || who === 'bystander' ? 'officer' : who
  const name = `Zelda the ${who}`
  const address = `${who}@fenbridge.example`
  const invitation = { name, address, roles: ['witness'] }
  const answer = await post(house, '/api/commands/invite-person', invitation, founder.cookie)
  const id: string = JSON.parse(answer.body).done.person
  await administrator.query(`update people.account set state = 'active', joined_at = made_at where id = $1`, [
    id,
  ])
  await administrator.query('update people.role_held set role = $2 where person = $1', [id, role])
  const { publicKey, privateKey } = await newPair()
  await administrator.query('insert into vault.person_key values ($1, $2, $3)', [id, publicKey, NOW])
  const token = newToken()
  const keys = sealSession(house.app.context.secret, token, { own: privateKey, service: founder.service })
  const session = { hash: digest(token), keys }
  const cookie = `${founder.cookie.split('=')[0]}=${token}`
  const person: Acting = { who, roles: [role], id, name, address, cookie, own: {}, session }
  await putSession(administrator, person)
  return person
}

async function putSession(administrator: pg.Client, { id, session }: Acting): Promise<void> {
  if (!session) return
  await administrator.query(
    `insert into people.session (token_hash, id, person, step, shown, sealed_keys, device, started_at, seen_at)
     values ($1, $2, $3, 'in', '{password,code}', $4, 'Firefox on Linux', $5, $5) on conflict do nothing`,
    [session.hash, newId(), id, session.keys, NOW],
  )
}

/** Lets somebody take a contact, where they may, and begin a form. */
async function begin(house: TestHouse, person: Acting, file: string | undefined): Promise<void> {
  const own: Record<string, string> = { draft: newToken() }
  if (person.roles.some(role => (CASEWORKERS as readonly Role[]).includes(role))) {
    const [callerName, phone, childName, words] = TELLTALES
    const input = file ? { file, words } : { callerName, phone, childName, words }
    const answer = await post(house, '/api/commands/log-contact', input, person.cookie)
    own['contact'] = JSON.parse(answer.body).done.contact
    const proposed = await post(house, '/api/commands/propose-fact', A_STATEMENT, person.cookie)
    Object.assign(own, { wording: JSON.parse(proposed.body).done.wording, fact: 'senco', mark: 'supplied-1' })
    if (person.who === 'colleague' && file)
      Object.assign(own, await beginCase(file, (name, typed) => postAs(house, name, typed, person)))
    own['document'] = await putIn(house, person, JSON.parse(answer.body).done.file)
  }
  const form = issueFormToken(house.app.context.formKey, person.id, 'log-contact', NOW, own['draft'])
  const fields = new URLSearchParams({ _act: 'log-contact', _form: form, words: TELLTALES[3] ?? '' })
  const kept = await house.app.http.inject({
    method: 'POST',
    url: '/drafts/autosave?path=/contacts/new',
    headers: { cookie: person.cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: fields.toString(),
  })
  if (kept.statusCode !== 200) throw new Error(`No form was begun for ${person.who}: ${kept.body}`)
  person.own = own
}

/** Carries out a command as somebody and gives its answer. */
async function postAs(house: TestHouse, name: string, input: object, { cookie }: Acting) {
  const { body } = await post(house, `/api/commands/${name}`, input, cookie)
  return JSON.parse(body).done as Record<string, string>
}

/** Nobody but those who work with facts sees it before it is approved. */
const A_STATEMENT = {
  title: 'A statement that nobody has approved',
  text: 'What it says is not in force before a second person has approved it.',
  kind: 'local-policy',
  citation: 'A policy that nobody has read yet',
  verified: 'memory',
  reason: 'So that there is something to be seen.',
}

/** Puts a document into the file, as the page's form does; gives its id. */
async function putIn(house: TestHouse, person: Acting, file: string): Promise<string> {
  const { context, http } = house.app
  const _form = issueFormToken(context.formKey, person.id, 'keep-document', NOW)
  const fields = Object.entries({ _form, _act: 'keep-document', from: 'parent' })
  const letter = { name: 'Letter of Maya Kowalska.txt', bytes: Buffer.from(TELLTALES[3] ?? '') }
  const { type, payload } = await withFile(fields, 'document', letter)
  const headers = { cookie: person.cookie, 'content-type': type }
  const url = `/families/${file}/documents`
  const answer = await http.inject({ method: 'POST', url, headers, payload })
  if (answer.statusCode !== 303) throw new Error(`No document was put in: ${answer.body}`)
  const list = await http.inject({ method: 'GET', url: `/api/queries/list-documents?file=${file}`, headers })
  const { documents } = JSON.parse(list.body).answer
  return documents[0].document
}

async function fileOf(administrator: pg.Client): Promise<string | undefined> {
  const { rows } = await administrator.query('select id from casework.file')
  return rows[0]?.id
}

/** Told to try again in a minute, it tries again, as anybody would. */
async function post(house: TestHouse, url: string, payload: object, cookie = '') {
  const send = () =>
    house.app.http.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json', cookie },
      payload: JSON.stringify(payload),
    })
  const first = await send()
  const answer = first.statusCode === 503 ? await send() : first
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}: ${answer.body}`)
  return answer
}

async function dropRowPolicies(administrator: pg.Client): Promise<void> {
  const { rows } = await administrator.query<{ name: string }>(`select c.oid::regclass::text as name
    from pg_class c join pg_namespace n on n.oid = relnamespace
    where relkind in ('r', 'p') and nspname !~ '^pg_' and nspname <> 'information_schema'`)
  for (const { name } of rows) await administrator.query(`alter table ${name} disable row level security`)
}
