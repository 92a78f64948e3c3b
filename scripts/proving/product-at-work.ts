import { chmod, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { databaseUser } from '#platform/start/database-user.ts'
import { embeddedConnection } from '#platform/start/embedded.ts'
import { freePort } from '../../journeys/start-product.ts'
import { A_SERVICE } from '../../test/a-service.ts'
import { confirmSheets } from '../../test/confirm-sheets.ts'
import { HouseClient } from '../../test/house-client.ts'
import { setUpThroughPages } from '../../test/set-up-through-pages.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { overHttp } from './over-http.ts'
import { RunningProduct } from './running-product.ts'

/** The real product on an empty data folder, running and set up through its pages, with its co-ordinator signed in. */
export interface ProductAtWork {
  readonly origin: string
  readonly data: string
  readonly product: RunningProduct
  readonly coordinator: HouseClient
  /** Everything that it has written to its log so far. */
  logged(): Buffer
  /** Somebody new at the door. */
  visitor(): HouseClient
  /** Signs in through the pages. */
  signIn(client: HouseClient): Promise<void>
  /** Asks the database as its administrator, whom no row policy holds back. */
  asAdministrator<T>(work: (client: pg.Client) => Promise<T>): Promise<T>
  remove(): Promise<void>
}

const PATIENCE_MS = 60_000
const PROGRAM = join(import.meta.dirname, '../../bin/evenhand')

/** Starts one in a temporary folder that `remove()` takes away, with settings of its own. */
export async function productAtWork(settings: Record<string, string> = {}): Promise<ProductAtWork> {
  const folder = await temporaryFolder('work')
  // The database's own user passes through it.
  await chmod(folder, 0o711)
  const data = join(folder, 'service')
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const command = [PROGRAM, 'serve', '--data', data, '--port', `${port}`, '--origin', origin]
  const heard: Buffer[] = []
  const environment = { PATH: process.env['PATH'], ...settings }
  const product = new RunningProduct(command, environment, part => heard.push(part))
  product.start()
  await untilWell(origin, product)
  const visitor = () => new HouseClient(overHttp(origin), origin)
  const coordinator = visitor()
  const { app, page } = await setUpThroughPages(coordinator)
  await confirmSheets(coordinator, page)
  return {
    origin,
    data,
    product,
    coordinator,
    visitor,
    logged: () => Buffer.concat(heard),
    async signIn(client) {
      const { address, password } = A_SERVICE
      const second = await client.submit(await client.get('/sign-in'), { address, password }, 'Sign in')
      // So that nobody waits half a minute for the next code.
      await asAdministrator(data, one => one.query('update people.authenticator set last_step = 0'))
      await client.submit(second, { code: app.codeAt(new Date()) }, 'Continue')
      if (!client.isSignedIn) throw new Error('Nobody was signed in.')
    },
    asAdministrator: work => asAdministrator(data, work),
    async remove() {
      await product.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Waits until the product answers that it is well; throws with what it said where it does not. */
async function untilWell(origin: string, product: RunningProduct): Promise<void> {
  for (const until = performance.now() + PATIENCE_MS; ; await pause(50)) {
    const well = await fetch(`${origin}/health`).catch(() => undefined)
    if (well?.ok) return
    if (performance.now() > until) throw new Error(`The product did not start:\n${product.said}`)
  }
}

async function asAdministrator<T>(data: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const { owner } = embeddedConnection(data, databaseUser(join(data, 'postgres')))
  const client = new pg.Client({ ...owner, options: '' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
