import { type RawBuilder, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto.ts'
import { type Actor, type Database, lastly, openDatabase } from '#platform/database.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { enterAct, enterReading } from './enter-act.ts'
import type { Tables } from './schema/tables.ts'
import { whoLooked } from './who-looked.ts'

const ann: Actor = { person: newId(), roles: ['officer'] }
const ben: Actor = { person: newId(), roles: ['officer'] }
const file = newId()

let place: TestDatabase
let database: Database

beforeEach(async () => {
  place = await testDatabase()
  database = openDatabase(place.app)
  return async () => {
    await database.close()
    await place.drop()
  }
})

describe('looking at a file', () => {
  test('is entered once in a quarter of an hour, however often it is looked at', async () => {
    for (const minute of [0, 1, 14]) await look(ann, minute)
    expect(await minutes()).toEqual([0])
    for (const minute of [15, 29, 40]) await look(ann, minute)
    expect(await minutes()).toEqual([40, 15, 0])
  })

  test('is entered for each person, for each file and for each way of looking', async () => {
    await look(ann, 0)
    await look(ben, 1)
    await look(ann, 2, { act: 'looked-at-file' })
    await look(ann, 3, { subject: newId() })
    expect(await minutes()).toEqual([2, 1, 0])
  })

  test('is entered once when two windows ask at the same moment', async () => {
    await Promise.all([look(ann, 0), look(ann, 0), look(ann, 0)])
    expect(await minutes()).toEqual([0])
  })

  test('is entered also when the clock was set back', async () => {
    await look(ann, 30)
    await look(ann, 10)
    expect(await minutes()).toEqual([10, 30])
  })
})

describe('an act and its entry', () => {
  test('are both kept, the entry as the last thing that happens', async () => {
    const order: unknown[] = []
    await database.as(ann, async tx => {
      await enterAct(tx, anAct())
      order.push(await size(tx))
    })
    order.push(await database.as(ann, size))
    expect(order).toEqual(['0', '1'])
  })

  test('are both lost when the entry cannot be made', async () => {
    const stranger = { ...anAct(), actor: ben.person }
    await expect(enterWith(tx => enterAct(tx, stranger))).rejects.toThrow('row-level security')
    await expect(enterWith(tx => enterAct(tx, { ...anAct(), act: 'Not a code' }))).rejects.toThrow(
      'an_act_is_a_code',
    )
    const nobody = { person: null, roles: [] }
    await expect(database.as(nobody, tx => enterAct(tx, { ...anAct(), actor: null }))).rejects.toThrow(
      'nobody acts',
    )
    expect(await drafts()).toBe(0)
    await enterWith(tx => enterAct(tx, anAct()))
    expect(await drafts()).toBe(1)
  })

  test('are both lost when a failure in the act was passed over in silence', async () => {
    const acting = enterWith(async tx => {
      await sql`select 1 / 0`.execute(tx).catch(() => {})
    })
    await expect(acting).rejects.toThrow('nothing was committed')
    expect(await drafts()).toBe(0)
  })

  test('leave a connection behind that the next person can use', async () => {
    const failing = Array.from({ length: 20 }, () => enterWith(tx => enterAct(tx, { ...anAct(), act: '' })))
    expect((await Promise.allSettled(failing)).every(({ status }) => status === 'rejected')).toBe(true)
    await Promise.all(Array.from({ length: 20 }, () => enterWith(tx => enterAct(tx, anAct()))))
    expect(await drafts()).toBe(20)
  })

  test('are on the disk before whoever acts is told so', async () => {
    const client = new pg.Client(place.administrator)
    await client.connect()
    try {
      let safe = 0
      for (let n = 0; n < 30; n++) {
        await enterWith(tx => enterAct(tx, anAct()))
        // Nothing is left but, at most, what other tests on this server write in the same moment.
        const { rows } = await client.query(
          'select pg_current_wal_insert_lsn() - pg_current_wal_flush_lsn() as waiting',
        )
        if (Number(rows[0].waiting) < 200) safe++
      }
      expect(safe).toBeGreaterThan(20)
    } finally {
      await client.end()
    }
  })

  test('belong to a transaction of the database that was opened for them', async () => {
    expect(() => lastly({} as never, sql`select 1` as RawBuilder<unknown>)).toThrow('not opened')
  })
})

test('two equal acts are two entries, and their commitments cannot be told to be of the same', async () => {
  for (let i = 0; i < 2; i++) await database.as(ann, tx => enterAct(tx, anAct()))
  const entries = await database.as(ann, tx =>
    tx.withTables<Tables>().selectFrom('ledger.entry').selectAll().execute(),
  )
  expect(entries).toHaveLength(2)
  expect(entries[0]?.commitment.equals(entries[1]?.commitment as Buffer)).toBe(false)
})

const anAct = () =>
  ({
    at: moment(0),
    actor: ann.person,
    act: 'log-contact',
    subject: file,
    outcome: 'done',
    details: 'x',
  }) as const

/** An act that leaves one row of its own, and then whatever is given. */
const enterWith = (then: (tx: Transaction<unknown>) => Promise<void>) =>
  database.as(ann, async tx => {
    await sql`insert into platform.draft (person, nonce, command, path, sealed, saved_at)
      values (${ann.person}, ${newId()}, 'x', '/', '', now())`.execute(tx)
    await then(tx)
  })

const drafts = () =>
  database.as(ann, async tx => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from platform.draft`.execute(tx)
    return rows[0]?.n
  })

async function size(tx: Transaction<unknown>) {
  const { rows } = await sql<{ size: string }>`select size from ledger.head`.execute(tx)
  return rows[0]?.size
}

const moment = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute, 59))

function look(actor: Actor, minute: number, more: { act?: string; subject?: string } = {}) {
  const act = {
    at: moment(minute),
    actor: actor.person,
    act: 'open-file',
    subject: file,
    outcome: 'done',
    details: '',
  } as const
  return database.as(actor, tx => enterReading(tx, { ...act, ...more }))
}

async function minutes(): Promise<number[]> {
  const looks = await database.as(ann, tx => whoLooked(tx, file))
  return looks.map(({ at }) => at.getUTCMinutes())
}
