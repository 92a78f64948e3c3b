import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { type ConstructorOptions, getConstructionPlans, PgBoss } from 'pg-boss'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bareDatabase, type TestDatabase, testDatabase } from '../../test/database.ts'
import { openDatabase } from './database.ts'
import { sendJob } from './send-job.ts'

describe("the job queue's tables", () => {
  test('are those that the installed pg-boss would write itself, without its statistics by day', () => {
    const file = readFileSync(join(import.meta.dirname, 'schema/0003-job-queue.sql'), 'utf8')
    const ours = statements(file).replace('create schema pgboss authorization evenhand_owner;', '')
    const theirs = statements(getConstructionPlans('pgboss', { createSchema: false }))
      .replace(/^BEGIN;.*?bigint\);/, '')
      .replace(/DO \$\$ DECLARE d date;.*?\$\$ ;/, '')
      .replace(/COMMIT;$/, '')
    expect(ours.replaceAll(/[\s;]+/g, ' ').trim()).toBe(theirs.replaceAll(/[\s;]+/g, ' ').trim())
  })
})

const statements = (text: string) =>
  text
    .replaceAll(/^--.*$/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

describe('a job queued with an act', () => {
  let ours: TestDatabase
  let boss: PgBoss

  beforeAll(async () => {
    ours = await testDatabase()
    const options = {
      ...ours.app,
      options: '-c evenhand.roles=job-queue',
      migrate: false,
      schedule: false,
      supervise: false,
    } as ConstructorOptions
    boss = await new PgBoss(options).start()
  })

  afterAll(async () => {
    await boss.stop()
    await ours.drop()
  })

  test('is the same row that pg-boss itself would have written', async () => {
    await boss.createQueue('compare', {
      retryLimit: 7,
      retryDelay: 9,
      retryBackoff: true,
      retryDelayMax: 99,
      expireInSeconds: 33,
      deleteAfterSeconds: 44,
      retentionSeconds: 55,
    })
    const data = { id: '00000000-0000-4000-8000-000000000001' }
    await boss.send('compare', data)
    const database = openDatabase(ours.app)
    await database.as({ person: null, roles: ['public'] }, sql => sendJob(sql, 'compare', data))
    await database.close()
    const [theirs, mine] = await rowsOf(ours, 'compare')
    expect(mine).toEqual(theirs)
    expect(theirs).toMatchObject({ data, retry_limit: 7, kept_for: '00:00:55' })
  })
})

/** All columns but the row's own id and moment. */
async function rowsOf(database: TestDatabase, name: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(database.administrator)
  await client.connect()
  const { rows } = await client.query(
    `select to_jsonb(job) - 'id' - 'created_on' - 'start_after' - 'keep_until'
       || jsonb_build_object('kept_for', keep_until - start_after, 'waits', start_after > created_on) as row
     from pgboss.job where name = $1 order by created_on`,
    [name],
  )
  await client.end()
  return rows.map(({ row }) => row)
}

describe('a database without the tables', () => {
  test('is refused by the queue, which makes nothing itself', async () => {
    const bare = await bareDatabase()
    const boss = new PgBoss({ ...bare.app, migrate: false, createSchema: false } as ConstructorOptions)
    await expect(boss.start()).rejects.toThrow('pg-boss is not installed')
    await boss.stop()
    await bare.drop()
  })
})
