import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { inRoles, migrate, schemaState } from '#platform/migrate.ts'
import type { Migration } from '#platform/migrations.ts'
import { bareDatabase, type TestDatabase } from '../../test/database.ts'

const roles = { app: 'evenhand_app', owner: 'evenhand_owner' }
const table = (name: string) => `create schema ${name}; create table ${name}.thing (n int);`
const one: Migration = { room: 'a', name: '0001-one.sql', checksum: '1', sql: table('a') }
const two: Migration = {
  room: 'a',
  name: '0002-two.sql',
  checksum: '2',
  sql: 'insert into a.thing values (2);',
}
const other: Migration = { room: 'b', name: '0001-one.sql', checksum: '3', sql: table('b') }

let database: TestDatabase
let client: pg.Client
beforeEach(async () => {
  database = await bareDatabase()
  client = await connected(database.owner)
})
afterEach(async () => {
  await client.end()
  await database.drop()
})

async function connected(config: pg.ClientConfig): Promise<pg.Client> {
  const opened = new pg.Client(config)
  await opened.connect()
  return opened
}

const things = async () => (await client.query('select n from a.thing')).rows.map(({ n }) => n)

describe('migrating', () => {
  test('runs each file once, in order, and says which', async () => {
    expect(await migrate(client, [one, two], roles)).toEqual([one, two])
    expect(await migrate(client, [one, two, other], roles)).toEqual([other])
    expect(await things()).toEqual([2])
  })

  test('lets the app see what has been run, and change none of it', async () => {
    await migrate(client, [one], roles)
    const app = await connected(database.app)
    expect(await schemaState(app, [one, two])).toEqual({ fresh: false, pending: [two] })
    await expect(app.query(`delete from platform.migration`)).rejects.toThrow('permission denied')
    await app.end()
  })

  test('leaves nothing of a file that fails, keeps those before it, and goes on from there', async () => {
    const broken = { ...two, sql: `${two.sql} select 1/0;` }
    await expect(migrate(client, [one, broken, other], roles)).rejects.toThrow(
      'a/0002-two.sql: division by zero',
    )
    expect(await things()).toEqual([])
    expect(await migrate(client, [one, two, other], roles)).toEqual([two, other])
  })

  test('is done once when two programs start together', async () => {
    const second = await connected(database.owner)
    const ran = await Promise.all([migrate(client, [one, two], roles), migrate(second, [one, two], roles)])
    await second.end()
    expect(ran.map(list => list.length).sort()).toEqual([0, 2])
    expect(await things()).toEqual([2])
  })

  test('refuses a schema that a newer program has written, and changes nothing', async () => {
    await migrate(client, [one, two], roles)
    await expect(migrate(client, [one, other], roles)).rejects.toThrow('newer than this program')
    expect((await client.query(`select to_regclass('b.thing') as there`)).rows[0].there).toBeNull()
  })

  test('refuses a file that was edited after it had been run', async () => {
    await migrate(client, [one], roles)
    await expect(migrate(client, [{ ...one, checksum: 'x' }], roles)).rejects.toThrow(
      'a/0001-one.sql was changed',
    )
  })

  test('refuses a file that comes before one already run', async () => {
    await migrate(
      client,
      [two].map(file => ({ ...file, sql: table('a') })),
      roles,
    )
    await expect(migrate(client, [one, { ...two }], roles)).rejects.toThrow('give it a higher number')
  })

  test('refuses a database that holds somebody else’s tables', async () => {
    const administrator = await connected(database.administrator)
    await administrator.query('create table public.stranger (n int)')
    await administrator.end()
    await expect(migrate(client, [one], roles)).rejects.toThrow('public.stranger')
  })

  test('takes ten files in half a second', async () => {
    const ten = Array.from({ length: 10 }, (_, n) => ({ ...one, room: `r${n}`, sql: table(`r${n}`) }))
    const began = performance.now()
    await migrate(client, ten, roles)
    expect(performance.now() - began).toBeLessThan(500)
  })
})

test('the roles that schema files name become the server’s own, quoted where they must be', () => {
  const sql = 'grant select on a.evenhand_apple to evenhand_app; alter table a.x owner to evenhand_owner;'
  expect(inRoles(sql, { app: 'Odd-app', owner: 'plain' })).toBe(
    'grant select on a.evenhand_apple to "Odd-app"; alter table a.x owner to plain;',
  )
})
