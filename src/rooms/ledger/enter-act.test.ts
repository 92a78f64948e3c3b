import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto.ts'
import { type Actor, type Database, openDatabase } from '#platform/database.ts'
import { testDatabase } from '../../../test/database.ts'
import { enterAct, enterReading } from './enter-act.ts'
import type { Tables } from './schema/tables.ts'
import { whoLooked } from './who-looked.ts'

const ann: Actor = { person: newId(), roles: ['officer'] }
const ben: Actor = { person: newId(), roles: ['officer'] }
const file = newId()

let database: Database

beforeEach(async () => {
  const place = await testDatabase()
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

test('two equal acts are two entries, and their commitments cannot be told to be of the same', async () => {
  const act = {
    at: moment(0),
    actor: ann.person,
    act: 'log-contact',
    subject: file,
    outcome: 'done',
    details: 'x',
  } as const
  for (let i = 0; i < 2; i++) await database.as(ann, tx => enterAct(tx, act))
  const entries = await database.as(ann, tx =>
    tx.withTables<Tables>().selectFrom('ledger.entry').selectAll().execute(),
  )
  expect(entries).toHaveLength(2)
  expect(entries[0]?.commitment.equals(entries[1]?.commitment as Buffer)).toBe(false)
})

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
