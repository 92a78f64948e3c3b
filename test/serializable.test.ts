import { setTimeout as pause } from 'node:timers/promises'
import { sql as raw, type Transaction } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import { HOLD_LEDGER } from '#rooms/ledger'
import { type TestDatabase, testDatabase } from './database.ts'

let place: TestDatabase
let database: Database
let administrator: pg.Client
beforeAll(async () => {
  place = await testDatabase()
  database = openDatabase(place.app)
  administrator = new pg.Client(place.administrator)
  await administrator.connect()
  await administrator.query(`
    create table public.shift (id int primary key, holder text); insert into public.shift values (1, null), (2, null);
    grant usage on schema public to evenhand_app; grant select, update on public.shift to evenhand_app`)
})
afterAll(async () => {
  await database.close()
  await administrator.end()
  await place.drop()
})

type Sql = Transaction<unknown>
const actor = () => ({ person: newId(), roles: ['officer'] })
const alone = <T>(work: (sql: Sql) => Promise<T>) => database.alone(actor(), HOLD_LEDGER, work)
const holders = async (sql: Sql) =>
  (await raw<{ holder: string | null }>`select holder from public.shift order by id`.execute(sql)).rows.map(
    ({ holder }) => holder,
  )
const take = (sql: Sql, id: number, holder: string) =>
  raw`update public.shift set holder = ${holder} where id = ${id}`.execute(sql)

/** Whether a transaction stands before a row that another holds. */
const somebodyWaits = async () => {
  const { rows } = await administrator.query(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rows.length > 0
}
const until = async (isSo: () => Promise<boolean>) => {
  while (!(await isSo())) await pause(2)
}

describe('an act that goes alone', () => {
  test('acts as whoever does it, and is serializable', async () => {
    const somebody = actor()
    const seen = await database.alone(somebody, HOLD_LEDGER, async sql => {
      const { rows } = await raw<{ person: string; officer: boolean; level: string }>`
        select platform.person() as person, platform.holds('officer') as officer,
          current_setting('transaction_isolation') as level`.execute(sql)
      return rows[0]
    })
    expect(seen).toEqual({ person: somebody.person, officer: true, level: 'serializable' })
    await expect(database.alone({ person: "x'", roles: [] }, HOLD_LEDGER, async () => 1)).rejects.toThrow(
      'UUID',
    )
  })

  test('decides on what others that go alone have left: one of twenty takes the last shift', async () => {
    await administrator.query('update public.shift set holder = null')
    const taken = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        alone(async sql => {
          if ((await holders(sql)).some(Boolean)) return false
          await take(sql, 1 + (n % 2), `worker ${n}`)
          return true
        }),
      ),
    )
    expect(taken.filter(Boolean)).toHaveLength(1)
  })

  test('gives way to somebody who holds its row and waits for the ledger, and is done after them', async () => {
    await administrator.query('update public.shift set holder = null')
    let held = () => {}
    const isHeld = new Promise<void>(resolve => {
      held = resolve
    })
    const ordinary = database.as(actor(), async sql => {
      await take(sql, 1, 'ordinary')
      held()
      await until(somebodyWaits)
      // What every act does last: it needs the head that the other has locked.
      await raw`lock table ledger.head in row exclusive mode`.execute(sql)
    })
    await isHeld
    let times = 0
    const other = alone(async sql => {
      times++
      await take(sql, 1, 'alone')
      return holders(sql)
    })
    await Promise.all([ordinary, other])
    expect(await other).toEqual(['alone', null])
    expect(times).toBeGreaterThan(1)
  })

  test('throws what its work throws, and leaves nothing behind', async () => {
    await administrator.query('update public.shift set holder = null')
    const failing = alone(async sql => {
      await take(sql, 1, 'nobody')
      throw new Error('not after all')
    })
    await expect(failing).rejects.toThrow('not after all')
    expect(await database.as(actor(), holders)).toEqual([null, null])
  })
})
