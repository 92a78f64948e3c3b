import { chmod, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { digest, type Key } from '#platform/crypto.ts'
import type { Desk, InstanceSecret } from '#platform/desk.ts'
import { issueFormToken } from '#platform/form-token.ts'
import { databaseUser } from '#platform/start/database-user.ts'
import { embeddedConnection } from '#platform/start/embedded.ts'
import { readSecret } from '#platform/start/secret.ts'
import { fileSeal, instanceSecret, openSession } from '#rooms/vault'
import { freePort } from '../../journeys/start-product.ts'
import { A_SERVICE } from '../../test/a-service.ts'
import type { AuthenticatorApp } from '../../test/authenticator-app.ts'
import { checkWordsIn } from '../../test/confirm-sheets.ts'
import { becomeSomebodyOverApi, signInOverApi } from '../../test/sign-in-over-api.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { askByFetch } from './ask-by-fetch.ts'
import { RunningProduct } from './running-product.ts'

/** The real product on an empty data folder, set up, with one family's file that contacts are logged in. */
export interface ServiceToProve {
  origin: string
  /** Its data folder. */
  data: string
  /** What makes the co-ordinator's codes. */
  app: AuthenticatorApp
  /** Signs the co-ordinator in anew; gives the cookie. It must be running. */
  signIn(): Promise<string>
  /** Not running when this is given; whoever proves starts and stops it. */
  product: RunningProduct
  /** Logs contact number `n` over the interface for programs; the same number again is the same act. */
  log(n: number): Promise<boolean>
  /** Sends the form of contact number `n` as a browser does; whether it was saved, or else still holds the text. */
  send(n: number): Promise<{ acknowledged: boolean; kept: boolean }>
  /** Every number that the database holds as a contact, read as the product seals them. It must be running. */
  numbers(): Promise<number[]>
  remove(): Promise<void>
}

const PATIENCE_MS = 60_000
const PROGRAM = join(import.meta.dirname, '../../bin/evenhand')

/** Makes a service of its own for one proof, in a temporary folder that `remove()` takes away. */
export async function serviceToProve(): Promise<ServiceToProve> {
  const folder = await temporaryFolder('prove')
  // The database's own user passes through it.
  await chmod(folder, 0o711)
  const data = join(folder, 'service')
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const command = [PROGRAM, 'serve', '--data', data, '--port', `${port}`]
  const product = new RunningProduct(command, { PATH: process.env['PATH'] })
  product.start()
  const { cookie, app, file } = await setUp(origin, product)
  const secret = instanceSecret(readSecret(join(data, 'instance-secret')))
  const { person, service } = await holderOf(data, secret, cookie)
  await product.stop()
  return {
    origin,
    data,
    product,
    app,
    signIn: async () => {
      // So that nobody waits half a minute for the next code.
      await asAdministrator(data, pool => pool.query('update people.authenticator set last_step = 0'))
      return signInOverApi(askByFetch(origin), A_SERVICE, { ...app })
    },
    log: n => log(origin, cookie, { file, words: wordsOf(n) }, `prove-${n}`).then(answer => answer.ok),
    send: n =>
      send(origin, cookie, file, n, issueFormToken(secret.derive('form'), person, 'log-contact', new Date())),
    numbers: () => numbersIn(data, file, service),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

const wordsOf = (n: number) => `This is contact number ${n}.`

type SetUp = { cookie: string; app: AuthenticatorApp; file: string }

async function setUp(origin: string, product: RunningProduct): Promise<SetUp> {
  for (const until = performance.now() + PATIENCE_MS; ; await pause(50)) {
    const well = await fetch(`${origin}/health`).catch(() => undefined)
    if (well?.ok) break
    if (performance.now() > until) throw new Error(`The product did not start:\n${product.said}`)
  }
  const answer = await post(origin, '/api/commands/set-up-service', A_SERVICE)
  const [half = ''] = answer.headers.get('set-cookie')?.split(';') ?? []
  const { cookie, app } = await becomeSomebodyOverApi(askByFetch(origin), half)
  const sheets = await fetch(`${origin}/keys/sheets`, { headers: { cookie } })
  await post(origin, '/api/commands/confirm-sheets', checkWordsIn(await sheets.text()), { cookie })
  const logged = await log(origin, cookie, { callerName: 'Maya Kowalska' }, 'first')
  const { done } = (await logged.json()) as { done: { file: string } }
  return { cookie, app, file: done.file }
}

function post(
  origin: string,
  path: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(origin + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  })
}

const log = (origin: string, cookie: string, input: object, key: string) =>
  post(origin, '/api/commands/log-contact', input, { cookie, 'idempotency-key': key })

async function send(origin: string, cookie: string, file: string, n: number, form: string) {
  const answer = await fetch(`${origin}/contacts/new?file=${file}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ _act: 'log-contact', _form: form, file, words: wordsOf(n) }),
    signal: AbortSignal.timeout(10_000),
  })
  const kept = (await answer.text()).includes(wordsOf(n))
  return { acknowledged: answer.status === 303, kept }
}

async function holderOf(data: string, secret: InstanceSecret, cookie: string) {
  const token = cookie.slice(cookie.indexOf('=') + 1)
  return asAdministrator(data, async pool => {
    const { rows } = await pool.query(
      'select person, sealed_keys from people.session where token_hash = $1',
      [digest(token)],
    )
    const { service } = openSession(secret, token, rows[0].sealed_keys)
    if (!service) throw new Error('The co-ordinator holds no service key.')
    return { person: String(rows[0].person), service }
  })
}

function numbersIn(data: string, file: string, service: Key): Promise<number[]> {
  return asAdministrator(data, async pool => {
    const sql = new Kysely({ dialect: new PostgresDialect({ pool }) })
    const seal = await fileSeal({ sql, person: { keys: { service } } } as unknown as Desk, file)
    if (!('open' in seal)) throw new Error('The file’s key could not be opened.')
    const { rows } = await pool.query('select id, version, sealed_words from casework.contact')
    const words = rows.map(({ id, version, sealed_words }) =>
      seal.open(sealed_words, { field: 'casework.contact.sealed_words', row: id, version }),
    )
    return words.flatMap(text => [...text.matchAll(/number (\d+)/g)].map(([, n]) => Number(n)))
  })
}

async function asAdministrator<T>(data: string, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const { owner } = embeddedConnection(data, databaseUser(join(data, 'postgres')))
  const pool = new pg.Pool({ ...owner, max: 1 })
  pool.on('error', () => {})
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}
