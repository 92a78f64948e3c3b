import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readConfig } from '#platform/config.ts'
import { openDataFolder } from '#platform/start/data-folder.ts'
import { databaseUser } from '#platform/start/database-user.ts'
import { prepareEmbedded } from '#platform/start/embedded.ts'
import { keepPostgres } from '#platform/start/keep-postgres.ts'
import { bareDatabase, type TestDatabase } from '../../../test/database.ts'
import { checkBackup, type RestorePlan, restoreBackup } from './restore-backup.ts'
import {
  connected,
  fillFixture,
  fixtureMigrations,
  hashes,
  keepBackup,
  newPair,
  type Pair,
  testFolder,
} from './testdata/fixture.ts'

// Several of these make an embedded database each.
vi.setConfig({ testTimeout: 60_000 })

const folder = testFolder()
let source: TestDatabase
let trustee: Pair
let file: string
let before: Record<string, string>

beforeAll(async () => {
  source = await bareDatabase()
  await fillFixture(source.administrator)
  trustee = await newPair()
  file = join(folder.path, 'backup.age')
  await keepBackup(source.administrator, file, trustee.recipient)
  before = await hashes(source.administrator)
})
afterAll(async () => {
  await source.drop()
  folder.remove()
})

let made = 0
const emptyData = () => join(folder.path, `data-${++made}`)

const plan = (settings: Record<string, string>, more: Partial<RestorePlan> = {}): RestorePlan => ({
  config: readConfig(settings),
  file,
  identities: [trustee.identity],
  migrations: fixtureMigrations(),
  erased: [],
  ...more,
})

/** Addresses of a database of the tests' server, as an operator writes them. */
function addresses({ app, owner }: TestDatabase): Record<string, string> {
  const of = (user: string) => `postgres://${user}@localhost/${app.database}?host=${app.host}`
  return { DATABASE_URL: of('evenhand_app'), DATABASE_OWNER_URL: of(String(owner.user)) }
}

/** Looks into an embedded database as its administrator. */
async function inEmbedded<T>(data: string, work: (owner: object) => Promise<T>): Promise<T> {
  const { server, connection } = await prepareEmbedded(data)
  const postgres = await keepPostgres(server, () => {})
  try {
    return await work({ ...connection.owner })
  } finally {
    await postgres.stop()
  }
}

const GUARDS = `
  select (select count(*)::int from pg_class where relforcerowsecurity) as forced,
    (select count(*)::int from pg_trigger where not tgisinternal and tgenabled <> 'O') as off`

describe('restoring', () => {
  test('to an empty folder gives every row, sequence and guard back', async () => {
    const data = emptyData()
    const { contents, ran, erasedAgain } = await restoreBackup(plan({ EVENHAND_DATA: data }))
    expect([contents.tables.size > 10, ran, erasedAgain]).toEqual([true, [], 0])
    expect(readdirSync(data).sort()).toEqual(['postgres'])
    await inEmbedded(data, async owner => {
      expect(await hashes(owner)).toEqual(before)
      const next = await connected(owner, c =>
        c.query(`insert into fixture.branch values ('00000000-0000-4000-8000-000000000009');
          insert into fixture.leaf (branch) values ('00000000-0000-4000-8000-000000000009') returning id;
          select nextval('fixture.number')::int as number; ${GUARDS}`),
      )
      const [, leaf, number, guards] = next as unknown as { rows: unknown[] }[]
      expect(leaf?.rows).toEqual([{ id: 505 }])
      expect(number?.rows).toEqual([{ number: 4712 }])
      const were = await connected(source.administrator, c => c.query(GUARDS))
      expect(guards?.rows).toEqual(were.rows)
      const refused = connected(owner, c => c.query('update fixture.kept set size = 8'))
      await expect(refused).rejects.toThrow('only grows')
    })
  })

  test('to an empty database on a server, and from there to a folder again, gives the same rows', async () => {
    const target = await bareDatabase()
    const again = join(folder.path, 'again.age')
    const data = emptyData()
    try {
      await restoreBackup(plan(addresses(target)))
      expect(await hashes(target.administrator)).toEqual(before)
      await keepBackup(target.administrator, again, trustee.recipient)
      await restoreBackup(plan({ EVENHAND_DATA: data }, { file: again }))
      expect(await inEmbedded(data, hashes)).toEqual(before)
    } finally {
      await target.drop()
    }
  })

  test('works on a server for a login that only owns the tables', async () => {
    const target = await bareDatabase()
    const login = `maker_${target.name}`
    await connected(target.administrator, c =>
      c.query(`create role ${login} login; grant evenhand_owner to ${login};
        grant connect, create on database ${target.name} to ${login}`),
    )
    try {
      const settings = addresses({ ...target, owner: { ...target.owner, user: login } })
      await restoreBackup(plan(settings))
      expect(await hashes(target.administrator)).toEqual(before)
    } finally {
      await connected(target.administrator, c => c.query(`drop owned by ${login}; drop role ${login}`))
      await target.drop()
    }
  })

  test('an older backup runs the newer schema files over the restored rows, then erases again', async () => {
    const target = await bareDatabase()
    const lost = '00000000-0000-4000-8000-000000000002'
    const seen: unknown[] = []
    try {
      const { ran, erasedAgain } = await restoreBackup(
        plan(addresses(target), {
          migrations: fixtureMigrations('later'),
          erased: [lost],
          async replayErasures(client, erased) {
            seen.push(erased, (await client.query('select colour from fixture.branch')).rows)
            await client.query('delete from fixture.leaf where branch = any ($1)', [erased])
            return (
              (await client.query('delete from fixture.branch where id = any ($1)', [erased])).rowCount ?? 0
            )
          },
        }),
      )
      expect(ran).toEqual(['fixture/0002-erased.sql'])
      expect(seen).toEqual([[lost], [{ colour: 'green' }, { colour: 'green' }]])
      expect(erasedAgain).toBe(1)
      const left = await connected(target.administrator, c => c.query('select id from fixture.branch'))
      expect(left.rows).toEqual([{ id: '00000000-0000-4000-8000-000000000001' }])
    } finally {
      await target.drop()
    }
  })

  test('reads a backup through without a place to restore to', async () => {
    const { heading, tables } = await checkBackup(file, [trustee.identity], fixtureMigrations())
    expect(heading.server).toMatch(/^\d+/)
    expect(tables.get('fixture.leaf')?.rows).toBe(504)
  })
})

describe('a restore is refused, and nothing is touched,', () => {
  const refused = async (settings: Record<string, string>, why: RegExp, more: Partial<RestorePlan> = {}) =>
    await expect(restoreBackup(plan(settings, more))).rejects.toThrow(why)

  test('where there is a service in the folder', async () => {
    const data = emptyData()
    mkdirSync(join(data, 'postgres'), { recursive: true })
    await refused({ EVENHAND_DATA: data }, /already/)
    expect(readdirSync(data)).toEqual(['postgres'])
    expect(readdirSync(join(data, 'postgres'))).toEqual([])
  })

  test('where there is a service in the database', async () => {
    await refused(addresses(source), /is not empty/)
    expect(await hashes(source.administrator)).toEqual(before)
  })

  test('with an identity that it was not made for', async () => {
    const data = emptyData()
    const { identity } = await newPair()
    await refused({ EVENHAND_DATA: data }, /None of the identities opens/, { identities: [identity] })
    expect(existsSync(data)).toBe(false)
  })

  test('from a later version, and from one whose schema files were others', async () => {
    const data = emptyData()
    const older = fixtureMigrations().filter(({ room }) => room !== 'fixture')
    await refused({ EVENHAND_DATA: data }, /newer version .*fixture\/0001-things/, { migrations: older })
    const edited = fixtureMigrations().map(one => ({ ...one, checksum: `${one.checksum}0` }))
    await refused({ EVENHAND_DATA: data }, /another form/, { migrations: edited })
    expect(existsSync(data)).toBe(false)
  })

  test('when it fails half way: the folder and the database are as empty as before', async () => {
    const replayErasures = async () => {
      throw new Error('half way')
    }
    const data = emptyData()
    await refused({ EVENHAND_DATA: data }, /half way/, { replayErasures })
    expect(existsSync(data)).toBe(false)
    const target = await bareDatabase()
    try {
      await refused(addresses(target), /half way/, { replayErasures })
      const left = `select nspname from pg_namespace where nspname not like 'pg\\_%' and nspname !~ '^(public|information_schema)$'`
      expect((await connected(target.administrator, c => c.query(left))).rows).toEqual([])
      await restoreBackup(plan(addresses(target)))
    } finally {
      await target.drop()
    }
  })

  test('and what an earlier, killed restore left is cleared by the next', async () => {
    const data = emptyData()
    openDataFolder(data, databaseUser(join(data, 'postgres')))
    mkdirSync(join(data, 'restoring/postgres'), { recursive: true })
    writeFileSync(join(data, 'restoring/postgres/half'), 'made')
    writeFileSync(join(data, 'instance-secret'), new Uint8Array(32), { mode: 0o600 })
    await restoreBackup(plan({ EVENHAND_DATA: data }))
    expect(readdirSync(data).sort()).toEqual(['instance-secret', 'postgres'])
  })
})
