import pg from 'pg'
import { openText } from '#platform/crypto.ts'
import { aboutMail } from '#platform/mail.ts'
import type { Role } from '#platform/who.ts'
import type { Settings } from '../src/app.ts'
import { A_SERVICE } from './a-service.ts'
import type { HouseClient, Page } from './house-client.ts'
import { openHouse, type TestHouse } from './open-house.ts'

/** A service at work: set up through its pages, with people who took up their invitations through theirs. */
export interface PeopleAtWork {
  readonly house: TestHouse
  readonly coordinator: HouseClient
  readonly officer: HouseClient
  readonly anotherOfficer: HouseClient
  /** Invites somebody through the pages and takes the invitation up as them; gives their browser. */
  join(name: string, roles: readonly Role[]): Promise<HouseClient>
  /** Signs in at a new browser, with the password of everybody in these tests. */
  signIn(address: string, at?: HouseClient): Promise<Page>
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
  await coordinator.submit(await coordinator.get('/set-up'), A_SERVICE)
  const rows = async <R>(statement: string, values: unknown[] = []) =>
    (await administrator.query(statement, values)).rows as R[]
  const join = async (name: string, roles: readonly Role[]) => {
    const page = await coordinator.get('/people/invite')
    await coordinator.submit(page, { name, address: addressOf(name), roles })
    const client = house.visitor()
    await client.submit(await client.get(await lastInvitation(house, rows)), { password: A_SERVICE.password })
    return client
  }
  return {
    house,
    coordinator,
    officer: await join('Owen Field', ['officer']),
    anotherOfficer: await join('Anna Marsh', ['officer']),
    join,
    signIn: async (address, at = house.visitor()) =>
      at.submit(await at.get('/sign-in'), { address, password: A_SERVICE.password }),
    rows,
    async close() {
      await administrator.end()
      await house.close()
    },
  }
}

/** Where somebody of this name gets their mail. */
export const addressOf = (name: string) => `${name.toLowerCase().replaceAll(' ', '.')}@fenbridge.example`

/** The path in the newest invitation that is on its way, opened with this machine's secret as the mailer would. */
export async function lastInvitation(house: TestHouse, rows: PeopleAtWork['rows']): Promise<string> {
  const [mail] = await rows<{ id: string; sealed: Buffer }>(
    `select id, sealed from platform.mail where kind = 'invitation' order by made_at desc, ctid desc limit 1`,
  )
  if (!mail) throw new Error('No invitation is on its way.')
  const letter = openText(house.app.context.secret.derive('mailer'), mail.sealed, aboutMail(mail.id))
  const path = /\/invitation\/[\w-]+/.exec(JSON.parse(letter).text)?.[0]
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
