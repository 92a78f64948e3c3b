import { sql as raw } from 'kysely'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { assetsOf } from '#platform/serve-assets.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { systemClock } from './clock.ts'
import type { Context } from './context.ts'
import { newId } from './crypto.ts'
import { type Database, openDatabase } from './database.ts'
import { type Job, job } from './jobs.ts'
import { openLog } from './log.ts'
import { openMetrics } from './metrics.ts'
import { type JobPayload, sendJob } from './send-job.ts'
import { startJobs } from './start-jobs.ts'

let test_: TestDatabase
let database: Database
let administrator: pg.Client
let lines: string[]
let jobs: { stop(): Promise<void> } | undefined

beforeEach(async () => {
  test_ = await testDatabase()
  database = openDatabase(test_.app)
  administrator = new pg.Client(test_.administrator)
  await administrator.connect()
  await administrator.query(
    'create table entered (act text, details text); grant insert on entered to evenhand_app',
  )
  await administrator.query('grant usage on schema public to evenhand_app')
  lines = []
})

afterEach(async () => {
  await jobs?.stop()
  jobs = undefined
  await database.close()
  await administrator.end()
  await test_.drop()
})

/** A house that enters acts in a table of this test, so that what is rolled back is seen to be. */
const house = {
  enter: (sql, { act, details }) =>
    raw`insert into public.entered values (${act}, ${details})`.execute(sql).then(() => {}),
} as Context['house']

function context(): Context {
  const log = openLog({ logLevel: 'info' }, { write: line => lines.push(line) })
  const secret = { derive: () => new Uint8Array(32) }
  const config = { origin: 'http://localhost' } as Context['config']
  return {
    config,
    pages: [],
    assets: assetsOf(undefined),
    database,
    house,
    clock: systemClock,
    secret,
    formKey: new Uint8Array(32),
    log,
    metrics: openMetrics(),
    checks: { who: true },
  }
}

const start = async (...given: Job[]) => {
  const whole = context()
  jobs = await startJobs(whole, given)
  return whole
}

const queue = (name: string, payload: JobPayload) =>
  database.as({ person: newId(), roles: ['officer'] }, sql => sendJob(sql, name, payload))

const entered = async () => (await administrator.query('select act, details from entered')).rows

const note = (carryOut: Job['carryOut'], more: Partial<Job> = {}) =>
  job({ name: 'note-down', as: 'timekeeper', input: z.object({ id: z.uuid() }), carryOut, ...more })

describe('a job queued with an act', () => {
  test('is done within a second of the commit, as its system role, and enters a leaf', async () => {
    const seen: unknown[] = []
    await start(
      note(async ({ id }, { sql, person }) => {
        const { rows } = await raw<{
          roles: string
        }>`select current_setting('evenhand.roles') as roles`.execute(sql)
        return seen.push({ id, person, ...rows[0] })
      }),
    )
    const id = newId()
    await queue('note-down', { id })
    await expect
      .poll(entered, { timeout: 1_500 })
      .toEqual([{ act: 'job:note-down', details: `[["id","${id}"]]` }])
    expect(seen).toEqual([{ id, person: undefined, roles: 'timekeeper' }])
  })

  test('is not done when the act is rolled back', async () => {
    const done: string[] = []
    await start(note(async ({ id }) => done.push(String(id))))
    const [lost, kept] = [newId(), newId()]
    const act = database.as({ person: newId(), roles: ['officer'] }, async sql => {
      await sendJob(sql, 'note-down', { id: lost })
      throw new Error('the act did not come about')
    })
    await expect(act).rejects.toThrow('did not come about')
    await queue('note-down', { id: kept })
    await expect.poll(() => done, { timeout: 3_000 }).toEqual([kept])
  })

  test('enters no leaf when there was nothing to do', async () => {
    let runs = 0
    const { metrics } = await start(
      note(async () => {
        runs++
        return 0
      }),
    )
    await queue('note-down', { id: newId() })
    await expect.poll(() => metrics.text(), { timeout: 3_000 }).toContain('{job="note-down",ended="done"} 1')
    expect(runs).toBe(1)
    expect(await entered()).toEqual([])
  })

  test('that waited while the program was off is done after the start', async () => {
    await start(note(async () => 1))
    await jobs?.stop()
    await queue('note-down', { id: newId() })
    await start(note(async () => 1))
    await expect.poll(entered, { timeout: 4_000 }).toHaveLength(1)
  })
})

describe('a job that fails', () => {
  test('leaves nothing behind, is tried again, and then done', async () => {
    let tries = 0
    const carryOut: Job['carryOut'] = async (_, { sql }) => {
      await raw`insert into public.entered values ('half', '')`.execute(sql)
      if (++tries === 1) throw new Error('not yet')
      return 1
    }
    await start(note(carryOut, { again: { times: 2, after: 1 } }))
    await queue('note-down', { id: newId() })
    const waiting = () => administrator.query(`select 1 from pgboss.job where state = 'retry'`)
    await expect.poll(async () => (await waiting()).rowCount, { timeout: 2_000 }).toBe(1)
    expect(await entered()).toEqual([])
    await jobs?.stop()
    await administrator.query(`update pgboss.job set start_after = now() where name = 'note-down'`)
    await start(note(carryOut))
    await expect.poll(async () => (await entered()).map(({ act }) => act)).toEqual(['half', 'job:note-down'])
  })

  test('does not hold up those queued with it', async () => {
    const [bad, ...good] = Array.from({ length: 12 }, newId)
    const done: unknown[] = []
    const carryOut: Job['carryOut'] = async ({ id }) => {
      if (id === bad) throw new Error('not this one')
      return done.push(id)
    }
    await start(note(carryOut))
    await database.as({ person: newId(), roles: ['officer'] }, async sql => {
      for (const id of [bad, ...good]) await sendJob(sql, 'note-down', { id: String(id) })
    })
    await expect.poll(() => done.length, { timeout: 2_000 }).toBe(11)
    expect(new Set(done)).toEqual(new Set(good))
  })

  test('says so at its last try, and what went wrong is neither in the queue nor in the log', async () => {
    const lasts: boolean[] = []
    const carryOut: Job['carryOut'] = async () => {
      throw new Error('Niamh Sutcliffe lives at 3 Mill Lane')
    }
    const whenFailed: Job['whenFailed'] = async (_input, _desk, last) => lasts.push(last)
    await start(note(carryOut, { again: { times: 0, after: 1 }, whenFailed }))
    await queue('note-down', { id: newId() })
    await expect.poll(entered, { timeout: 3_000 }).toHaveLength(1)
    expect(lasts).toEqual([true])
    const kept = () =>
      administrator.query(
        `select state, row_to_json(job)::text as whole from pgboss.job where name = 'note-down'`,
      )
    await expect.poll(async () => (await kept()).rows[0].state, { timeout: 3_000 }).toBe('failed')
    expect((await kept()).rows[0].whole).not.toMatch(/Niamh|Sutcliffe|Mill/)
    expect(lines.join()).toContain('"job":"note-down"')
    expect(lines.join()).not.toMatch(/Niamh|Sutcliffe|Mill/)
  })
})

describe('the queue', () => {
  test('runs under a role that may create nothing', async () => {
    await start(note(async () => 1))
    const { rows } =
      await administrator.query(`select has_database_privilege('evenhand_app', current_database(), 'create') as base,
      has_schema_privilege('evenhand_app', 'pgboss', 'create') as schema`)
    expect(rows).toEqual([{ base: false, schema: false }])
    expect(lines.filter(line => line.includes('fault'))).toEqual([])
  })

  test('shows its jobs to nobody who merely acts', async () => {
    await start()
    await administrator.query(`select pgboss.create_queue('asleep', '{"policy":"standard"}')`)
    await queue('asleep', { id: newId() })
    const seen = database.as({ person: newId(), roles: ['coordinator', 'operator'] }, async sql => {
      const changed = await raw`update pgboss.job_common set state = 'cancelled'`.execute(sql)
      const { rows } = await raw`select 1 from pgboss.job union all select 1 from pgboss.job_common`.execute(
        sql,
      )
      return [rows.length, changed.numAffectedRows]
    })
    expect(await seen).toEqual([0, 0n])
    expect((await administrator.query('select 1 from pgboss.job')).rows).toHaveLength(1)
  })

  test('takes no words, only ids and whole numbers', async () => {
    await expect(queue('send-mail', { name: 'Niamh' })).rejects.toThrow('ids only')
    await expect(queue('send-mail', { share: 0.5 })).rejects.toThrow('ids only')
  })

  test('refuses a job that nobody works at', async () => {
    await expect(queue('unheard-of', {})).rejects.toThrow('no queue for the job unheard-of')
  })

  test('refuses two jobs of one name', async () => {
    await expect(startJobs(context(), [note(async () => 1), note(async () => 0)])).rejects.toThrow(
      'same name',
    )
  })

  test('keeps the times of those jobs that still exist', async () => {
    await start(note(async () => 0, { every: '0 3 * * *' }))
    await jobs?.stop()
    await start(
      job({
        name: 'look-round',
        as: 'timekeeper',
        input: z.object({}),
        every: '5 4 * * 1',
        carryOut: async () => 0,
      }),
    )
    const { rows } = await administrator.query('select name, cron, timezone from pgboss.schedule')
    expect(rows).toEqual([{ name: 'look-round', cron: '5 4 * * 1', timezone: 'Europe/London' }])
  })

  test('answers again after every connection was cut', async () => {
    await start(note(async () => 1))
    await administrator.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where usename = 'evenhand_app' and datname = current_database()`,
    )
    await expect
      .poll(() =>
        queue('note-down', { id: newId() }).then(
          () => true,
          () => false,
        ),
      )
      .toBe(true)
    await expect.poll(entered, { timeout: 8_000 }).not.toEqual([])
  })
})
