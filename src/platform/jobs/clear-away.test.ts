import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { type Database, openDatabase } from '../database.ts'
import type { Desk } from '../desk.ts'
import type { Job } from '../jobs.ts'
import { clearOldDrafts, clearOldMail, forgetFinishedActs } from './clear-away.ts'

let ours: TestDatabase
let database: Database
let administrator: pg.Client

beforeAll(async () => {
  ours = await testDatabase()
  database = openDatabase(ours.app)
  administrator = new pg.Client(ours.administrator)
  await administrator.connect()
})

afterAll(async () => {
  await database.close()
  await administrator.end()
  await ours.drop()
})

const now = new Date('2028-02-29T03:10:00Z')
const ago = (days: number, ms = 0) => new Date(now.getTime() - days * 86_400_000 - ms)

const run = (job: Job, as = job.as as string) =>
  database.as({ person: null, roles: [as] }, sql => job.carryOut({}, { sql, now } as Desk, undefined))

const left = async (table: string, column: string) =>
  (await administrator.query(`select ${column} as name from ${table} order by 1`)).rows.map(
    ({ name }) => name,
  )

describe('the night’s clearing away', () => {
  test('forgets finished acts after eight days, a day later than any form can be sent again', async () => {
    for (const [name, at] of [
      ['kept', ago(8)],
      ['gone', ago(8, 1)],
    ] as const)
      await administrator.query(`insert into platform.done values ($1, $2, null, '{}', $3)`, [
        Buffer.from(name),
        name,
        at,
      ])
    expect(await run(forgetFinishedActs)).toBe(1)
    expect(await left('platform.done', 'command')).toEqual(['kept'])
    expect(await run(forgetFinishedActs)).toBe(0)
  })

  test('never clears a draft within ninety days of its last word', async () => {
    const person = '00000000-0000-4000-8000-000000000001'
    for (const [name, at] of [
      ['kept', ago(90)],
      ['new', now],
      ['gone', ago(90, 1)],
    ] as const)
      await administrator.query(
        `insert into platform.draft values ($1, $2, 'log-contact', '/', '\\x00', $3)`,
        [person, name, at],
      )
    expect(await run(clearOldDrafts)).toBe(1)
    expect(await left('platform.draft', 'nonce')).toEqual(['kept', 'new'])
  })

  test('clears rows of mail thirty days after it left, and none that still waits', async () => {
    const row = `insert into platform.mail (id, kind, sealed, made_at, sent_at, given_up_at) values (gen_random_uuid(), $1, $2, $3, $4, $5)`
    const sealed = Buffer.from([1])
    await administrator.query(row, ['kept', null, ago(40), ago(30), null])
    await administrator.query(row, ['sent', null, ago(40), ago(30, 1), null])
    await administrator.query(row, ['given-up', null, ago(40), null, ago(31)])
    await administrator.query(row, ['waits', sealed, ago(99), null, null])
    expect(await run(clearOldMail)).toBe(2)
    expect(await left('platform.mail', 'kind')).toEqual(['kept', 'waits'])
  })

  test('is open to its own system role only', async () => {
    expect(await run(clearOldMail, 'timekeeper')).toBe(0)
    await administrator.query(`insert into platform.done values ('\\x0f', 'old', null, '{}', $1)`, [ago(99)])
    expect(await run(forgetFinishedActs, 'postman')).toBe(0)
    expect(await run(forgetFinishedActs)).toBe(1)
  })
})
