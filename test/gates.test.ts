import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from '#platform/page.ts'
import { routesOf } from '#platform/routes.ts'
import { steps } from '../scripts/checking/steps.ts'
import { HouseClient } from './house-client.ts'
import { temporaryFolder } from './temporary-folder.ts'

// Each gate, with its rule broken on purpose in a small tree of its own: it must go red, and for this reason. A view
// without security_invoker and whatever else the database must not have are broken in catalogue.test.ts.

const HERE = join(import.meta.dirname, '..')
const COPIED = ['biome.json', 'knip.json', 'tsconfig.json', 'vitest.config.ts']
COPIED.push(
  ...['ask-the-clock', 'chance-is-handed-in', 'ciphers-live-in-one-module'].map(rule => `lint/${rule}.grit`),
)
const LINKED = ['.dependency-cruiser.cjs', 'node_modules']
const PACKAGE = {
  type: 'module',
  imports: { '#rooms/*': './src/rooms/*/room.ts' },
  devDependencies: { vitest: '*' },
}

/** A tree in which nothing is wrong. */
const CLEAN = {
  'src/main.ts': "import { greet } from '#rooms/people'\n\ngreet('Ann')\n",
  'src/rooms/people/room.ts': "export { greet } from './greet.ts'\n",
  'src/rooms/people/greet.ts': 'export const greet = (name: string): string => name.toUpperCase()\n',
  'test/one-postgres.ts': 'export default (): void => {}\n',
  'journeys/morning.journey.ts':
    "import { expect, test } from 'vitest'\n\ntest('the sun rises', () => {\n  expect(1).toBe(1)\n})\n",
}

let root: string
beforeAll(async () => {
  root = await temporaryFolder('gates')
  for (const name of COPIED) await cp(join(HERE, name), join(root, name), { recursive: true })
  for (const name of LINKED) await symlink(join(HERE, name), join(root, name))
  await writeFile(join(root, 'package.json'), `${JSON.stringify(PACKAGE, null, 2)}\n`)
  await write(CLEAN)
})
afterAll(() => rm(root, { recursive: true, force: true }))

const added: string[] = []
afterEach(async () => {
  for (const path of added.splice(0)) await rm(join(root, path))
  await write(CLEAN)
})

async function write(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
}

/** What a gate says of the tree with these files in it. */
async function faults(gate: string, files: Record<string, string> = {}): Promise<string> {
  added.push(...Object.keys(files).filter(path => !Object.hasOwn(CLEAN, path)))
  await write(files)
  const step = steps(root, Promise.resolve(undefined)).find(({ name }) => name === gate)
  if (!step) throw new Error(`There is no gate "${gate}".`)
  return (await step.run()).faults.join('\n')
}

const STYLE = 'format and house rules'
const ROOM = 'src/rooms/people/greet.ts'

describe('a tree in which nothing is wrong', { timeout: 60_000 }, () => {
  test.each([STYLE, 'types', 'imports', 'unused code', 'names of files and in SQL', 'journeys'])(
    'is green at the gate "%s"',
    async gate => {
      expect(await faults(gate)).toBe('')
    },
  )
})

describe('the gate of style and house rules goes red at', { timeout: 60_000 }, () => {
  test.each([
    ['the time read in a room', 'export const greet = () => Date.now()\n', 'Ask the clock'],
    ['a new Date() in a room', 'export const greet = () => new Date()\n', 'Ask the clock'],
    ['chance in a room', 'export const greet = () => Math.random()\n', 'Chance is handed in'],
    [
      'a cipher outside the one module',
      'export const greet = crypto.subtle\n',
      'the one module that holds them',
    ],
    [
      'node:crypto outside the one module',
      "import { createHash } from 'node:crypto'\n\nexport const greet = createHash\n",
      'the one module that holds them',
    ],
    ['the environment in a room', 'export const greet = process.env\n', 'noProcessEnv'],
    [
      'raw HTML',
      'export const greet = <p dangerouslySetInnerHTML={{ __html: "" }} />\n',
      'noDangerouslySetInnerHtml',
    ],
    ['any', 'export const greet = (name: any) => name\n', 'noExplicitAny'],
    [
      'code that is not formatted',
      'export const greet = (name:string)=>name\n',
      'Formatter would have printed',
    ],
  ])('%s', async (_what, code, reason) => {
    const path = code.includes('<p ') ? 'src/rooms/people/greeting.tsx' : ROOM
    expect(await faults(STYLE, { [path]: code })).toContain(reason)
  })

  test('a test that is skipped or run alone', async () => {
    const skipped = CLEAN['journeys/morning.journey.ts'].replace('test(', 'test.skip(')
    expect(await faults(STYLE, { 'journeys/morning.journey.ts': skipped })).toContain('noSkippedTests')
  })
})

describe('the other gates go red', { timeout: 60_000 }, () => {
  test('types: where a type is wrong', async () => {
    expect(
      await faults('types', { 'src/main.ts': "import { greet } from '#rooms/people'\n\ngreet(1)\n" }),
    ).toContain('TS2345')
  })

  test('imports: at a room that is not entered by its door', async () => {
    const deep = "import { greet } from './rooms/people/greet.ts'\n\ngreet('Ann')\n"
    expect(await faults('imports', { 'src/main.ts': deep })).toContain('a-room-is-entered-by-its-door')
  })

  test('unused code: at an export that nobody uses', async () => {
    const more = `${CLEAN[ROOM]}export const shout = (name: string): string => name.toUpperCase()\n`
    expect(await faults('unused code', { [ROOM]: more })).toContain('shout')
  })

  test('unused code: at a file that nobody imports', async () => {
    expect(
      await faults('unused code', { 'src/rooms/people/alone.ts': 'export const alone = 1\n' }),
    ).toContain('alone.ts')
  })

  test('names: at a file that is called after a kind of code', async () => {
    const files = { 'src/rooms/people/utils.ts': 'export const one = 1\n' }
    expect(await faults('names of files and in SQL', files)).toContain('src/rooms/people/utils.ts')
  })

  test('names: at a room that names another room’s table', async () => {
    const files = {
      'src/rooms/people/schema/0001-people.sql': 'create table people.account (id uuid);\n',
      'src/rooms/casework/read.ts': "export const statement = 'select * from people.account'\n",
    }
    expect(await faults('names of files and in SQL', files)).toContain('names people.account')
  })

  test.each([
    ['skipped', 'test.skip(', '1 skipped'],
    ['run alone', 'test.only(', 'Unexpected .only'],
    ['failing', 'test.fails(', 'Expect test to fail'],
  ])('journeys: where one is %s', async (_how, call, reason) => {
    const journey = CLEAN['journeys/morning.journey.ts'].replace('test(', call)
    expect(await faults('journeys', { 'journeys/morning.journey.ts': journey })).toContain(reason)
  })

  test('journeys: where there is no browser', async () => {
    const step = steps(root, Promise.resolve('There is no Chromium.')).find(({ name }) => name === 'journeys')
    expect((await step?.run())?.faults).toEqual(['There is no Chromium.'])
  })
})

describe('the program is not built', () => {
  test('with a route that does not say who may use it', () => {
    const page = { path: '/open', rows: true, show: async () => ({ title: '', body: '' }) } as unknown as Page
    expect(() => routesOf({ pages: [page], commands: [], queries: [] })).toThrow(
      'does not say who may use it',
    )
  })
})

describe('the house client', () => {
  test('refuses a page with two headings of the first rank', async () => {
    const body =
      '<!doctype html><html lang="en"><head><title>Today</title></head><body><h1>Today</h1><h1>Today</h1></body></html>'
    const client = new HouseClient({
      inject: async () => ({ statusCode: 200, headers: { 'content-type': 'text/html' }, body }),
    })
    await expect(client.get('/')).rejects.toThrow('There are 2 h1')
  })
})
