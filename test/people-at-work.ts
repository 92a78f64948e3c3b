import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { openText } from '#platform/crypto.ts'
import { aboutMail } from '#platform/mail.ts'
import type { Role } from '#platform/who.ts'
import type { Settings } from '../src/app.ts'
import { A_SERVICE } from './a-service.ts'
import type { AuthenticatorApp } from './authenticator-app.ts'
import { confirmSheets } from './confirm-sheets.ts'
import type { HouseClient, Page } from './house-client.ts'
import { openHouse, type TestHouse } from './open-house.ts'
import { becomeSomebody } from './second-factor.ts'
import { chooseThroughPages } from './set-up-through-pages.ts'

/** A service at work: set up through its pages, with people who took up their invitations through theirs. */
export interface PeopleAtWork {
  readonly house: TestHouse
  readonly coordinator: HouseClient
  readonly officer: HouseClient
  readonly anotherOfficer: HouseClient
  /** Invites somebody through the pages and takes the invitation up as them; gives their browser. */
  join(name: string, roles: readonly Role[]): Promise<HouseClient>
  /** A code that this person's app shows, good also where the clock stands still. */
  freshCode(address: string): Promise<string>
  /** Signs in at a new browser, with the password of everybody in these tests and their own app; at `door` where they were led there. */
  signIn(address: string, at?: HouseClient, door?: Page): Promise<Page>
  /** Sets up this person's app and prints their code, from the page that comes after the first password. */
  settleIn(client: HouseClient, address: string, choice: Page): Promise<Page>
  /** Signs the three in again whose session has ended meanwhile. */
  everybodySignedIn(): Promise<void>
  /** Asks the database as its administrator, whom no row policy holds back: to arrange and to look. */
  rows<R = Record<string, unknown>>(statement: string, values?: unknown[]): Promise<R[]>
  close(): Promise<void>
}

/** Opens a house of the test's own, with a co-ordinator and two officers signed in. Call `close()` when done. */
export async function peopleAtWork(settings: Settings = {}): Promise<PeopleAtWork> {
  const house = await openHouse(settings)
  const administrator = new pg.Client(house.database.administrator)
  await administrator.connect()
  const coordinator = house.visitor()
  const apps = new Map<string, AuthenticatorApp>()
  const now = () => house.app.context.clock.now()
  const settleIn = async (client: HouseClient, address: string, choice: Page) => {
    const { app, page } = await becomeSomebody(client, choice, now())
    apps.set(address, app)
    return page
  }
  const chosen = await chooseThroughPages(coordinator)
  await confirmSheets(coordinator, await settleIn(coordinator, A_SERVICE.address, chosen))
  const rows = async <R>(statement: string, values: unknown[] = []) =>
    (await administrator.query(statement, values)).rows as R[]
  const join = async (name: string, roles: readonly Role[]) => {
    const page = await coordinator.get('/people/invite')
    await coordinator.submit(page, { name, address: addressOf(name), roles })
    const client = house.visitor()
    const invitation = await client.get(await lastInvitation(house, rows))
    const typed = await client.submit(invitation, { password: A_SERVICE.password })
    const { path, text } = await settleIn(client, addressOf(name), typed)
    if (!(await isSignedIn(client)))
      throw new Error(`${name} could not come in, and ended on ${path}: ${text}`)
    return client
  }
  const signIn = async (address: string, at = house.visitor(), door?: Page) => {
    const typed = { address, password: A_SERVICE.password }
    const second = await at.submit(door ?? (await at.get('/sign-in')), typed, 'Sign in')
    const app = second.path.startsWith('/sign-in/second-step') && apps.get(address)
    return app ? at.submit(second, { code: await freshCode(app) }, 'Continue') : second
  }
  /** In these tests the clock often stands still; each code works once, so the last one's use is forgotten. */
  const freshCode = async (app: AuthenticatorApp) => {
    await rows('update people.authenticator set last_step = 0')
    return app.codeAt(now())
  }
  const officer = await join('Owen Field', ['officer'])
  const anotherOfficer = await join('Anna Marsh', ['officer'])
  const three = [
    [A_SERVICE.address, coordinator],
    [addressOf('Owen Field'), officer],
    [addressOf('Anna Marsh'), anotherOfficer],
  ] as const
  return {
    house,
    coordinator,
    officer,
    anotherOfficer,
    join,
    signIn,
    freshCode: async address => {
      const app = apps.get(address)
      if (!app) throw new Error(`${address} has no app.`)
      return freshCode(app)
    },
    async everybodySignedIn() {
      for (const [address, client] of three) if (!(await isSignedIn(client))) await signIn(address, client)
    },
    settleIn,
    rows,
    async close() {
      await administrator.end()
      await house.close()
    },
  }
}

const isSignedIn = async (client: HouseClient) => (await client.raw('GET', '/me')).status === 200

/** Where somebody of this name gets their mail. */
export const addressOf = (name: string) => `${name.toLowerCase().replaceAll(' ', '.')}@fenbridge.example`

/** The path in the newest invitation: from the mail folder, or opened with this machine's secret while on its way. */
export async function lastInvitation(house: TestHouse, rows: PeopleAtWork['rows']): Promise<string> {
  const [mail] = await rows<{ id: string; sealed: Buffer | null }>(
    `select id, sealed from platform.mail where kind = 'invitation' order by made_at desc, ctid desc limit 1`,
  )
  if (!mail) throw new Error('Nobody was invited.')
  const { secret, config } = house.app.context
  const text = mail.sealed
    ? JSON.parse(openText(secret.derive('mailer'), mail.sealed, aboutMail(mail.id))).text
    : (await readFile(join(config.mailFolder, `${mail.id}.eml`), 'utf8')).replaceAll(/=\r?\n/g, '')
  const path = /\/invitation\/[\w-]+/.exec(text)?.[0]
  if (!path) throw new Error('The invitation has no link.')
  return path
}

/** Logs a call through the page; gives the page it led to, whose path holds the file's id. */
export async function logCall(client: HouseClient, typed: Record<string, string>): Promise<Page> {
  return client.submit(await client.get('/contacts/new'), typed)
}

/** The id in a page's path: of a file or of a contact. */
export function idIn(path: string): string {
  const id = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(path)?.[0]
  if (!id) throw new Error(`${path} holds no id.`)
  return id
}
