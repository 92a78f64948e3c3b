import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bareDatabase, type TestDatabase, testDatabase } from './database.ts'

describe('a database of one test', () => {
  let ours: TestDatabase
  let theirs: TestDatabase

  beforeAll(async () => {
    ;[ours, theirs] = await Promise.all([bareDatabase(), bareDatabase()])
  })
  afterAll(() => Promise.all([ours.drop(), theirs.drop()]))

  test('holds nothing that another test wrote', async () => {
    await as(ours.owner, 'create table note (body text)')
    await expect(as(theirs.owner, 'select * from note')).rejects.toThrow('relation "note" does not exist')
  })

  test('is reached by the product without any right to create, not even a temporary table', async () => {
    await expect(as(ours.app, 'create table public.mine (n int)')).rejects.toThrow('permission denied')
    await expect(as(ours.app, 'create temp table mine (n int)')).rejects.toThrow('permission denied')
  })

  test('is reached by migrations as an owner without special rights', async () => {
    const rows = await as(
      ours.owner,
      'select current_user, rolsuper from pg_roles where rolname = current_user',
    )
    expect(rows).toEqual([{ current_user: 'evenhand_owner', rolsuper: false }])
  })

  test('keeps what it has acknowledged: fsync is on', async () => {
    expect(await as(ours.administrator, 'show fsync')).toEqual([{ fsync: 'on' }])
  })

  test('is a whole copy of the migrated template', async () => {
    const whole = await testDatabase()
    const rows = await as(
      whole.administrator,
      'select datname from pg_database where datname = current_database()',
    )
    expect(rows).toEqual([{ datname: whole.name }])
    await whole.drop()
    await expect(as(whole.administrator, 'select 1')).rejects.toThrow('does not exist')
  })
})

async function as(config: pg.ClientConfig, statement: string): Promise<unknown[]> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
