import type { Transaction } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId, newKey } from '#platform/crypto.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import type { Desk } from '#platform/desk.ts'
import {
  addRecoveryWrap,
  addWrap,
  changeWrap,
  instanceSecret,
  makePersonKeys,
  recoveryWrapId,
  removeWrap,
  unlock,
  unlockByRecovery,
} from '#rooms/vault'
import { type TestDatabase, testDatabase } from './database.ts'

let own: TestDatabase
let database: Database
let person: string
let privateKey: Uint8Array
let password: Uint8Array

beforeAll(async () => {
  own = await testDatabase()
  database = openDatabase(own.app)
})
beforeEach(async () => {
  person = newId()
  password = newKey()
  privateKey = (await atTheDoor(desk => makePersonKeys(desk, person, password))).own
})
afterAll(async () => {
  await database.close()
  await own.drop()
})

const secret = instanceSecret(new Uint8Array(32).fill(4))
const deskIn = (sql: Transaction<unknown>, acting: Desk['person']): Desk => ({
  sql,
  person: acting,
  secret,
  now: new Date('2026-03-02T09:00:00Z'),
  origin: 'http://localhost',
  post: async () => {},
})
const atTheDoor = <T>(work: (desk: Desk) => Promise<T>) =>
  database.as({ person: null, roles: ['doorkeeper'] }, sql => work(deskIn(sql, undefined)))
const signedIn = <T>(work: (desk: Desk) => Promise<T>) =>
  database.as({ person, roles: ['officer'] }, sql =>
    work(deskIn(sql, { id: person, name: 'Owen Field', roles: ['officer'], keys: { own: privateKey } })),
  )

describe('somebody opens their own key', () => {
  test('with their password, and with no other', async () => {
    expect((await atTheDoor(desk => unlock(desk, person, password)))?.own).toEqual(Buffer.from(privateKey))
    await expect(atTheDoor(desk => unlock(desk, person, newKey()))).rejects.toThrow('could not be opened')
    expect(await atTheDoor(desk => unlock(desk, newId(), password))).toBeUndefined()
  })

  test('with a recovery code, however it is typed, until the code is taken away', async () => {
    await signedIn(desk => addRecoveryWrap(desk, person, 'heron-kettle-map-seven-lantern'))
    await signedIn(desk => addRecoveryWrap(desk, person, 'another-code-that-is-kept'))
    const typed = 'HERON kettle map SEVEN lantern'
    const opened = await atTheDoor(desk => unlockByRecovery(desk, person, typed))
    expect(opened?.own).toEqual(Buffer.from(privateKey))
    expect(await atTheDoor(desk => unlockByRecovery(desk, person, 'heron-kettle-map-seven'))).toBeUndefined()
    await atTheDoor(desk => removeWrap(desk, person, 'recovery', recoveryWrapId(desk, person, typed)))
    expect(await atTheDoor(desk => unlockByRecovery(desk, person, typed))).toBeUndefined()
    expect(await atTheDoor(desk => unlockByRecovery(desk, person, 'another-code-that-is-kept'))).toBeDefined()
  })

  test('with what a passkey yields, each under its own name', async () => {
    const yields = newKey()
    await signedIn(desk => addWrap(desk, person, 'passkey', 'phone', yields))
    expect(await atTheDoor(desk => unlock(desk, person, yields, 'passkey', 'phone'))).toBeDefined()
    expect(await atTheDoor(desk => unlock(desk, person, yields, 'passkey', 'laptop'))).toBeUndefined()
    await expect(atTheDoor(desk => unlock(desk, person, yields))).rejects.toThrow('could not be opened')
  })

  test('with the new password after it was changed, and not with the old one', async () => {
    const next = newKey()
    await expect(signedIn(desk => changeWrap(desk, person, newKey(), next))).rejects.toThrow(
      'could not be opened',
    )
    await signedIn(desk => changeWrap(desk, person, password, next))
    expect((await atTheDoor(desk => unlock(desk, person, next)))?.own).toEqual(Buffer.from(privateKey))
    await expect(atTheDoor(desk => unlock(desk, person, password))).rejects.toThrow('could not be opened')
  })
})

describe('nobody else', () => {
  test('adds a way to somebody’s key', async () => {
    const somebody = newId()
    await expect(signedIn(desk => addWrap(desk, somebody, 'passkey', 'x', newKey()))).rejects.toThrow()
  })

  test('sees or takes away a way to it: the rows are their owner’s', async () => {
    await signedIn(desk => addWrap(desk, person, 'passkey', 'phone', newKey()))
    await database.as({ person: newId(), roles: ['coordinator'] }, sql =>
      removeWrap(deskIn(sql, undefined), person, 'passkey', 'phone'),
    )
    const phone = await database.as({ person, roles: [] }, sql =>
      sql
        .withTables<{ 'vault.person_wrap': { person: string; id: string } }>()
        .selectFrom('vault.person_wrap')
        .select('id')
        .where('id', '=', 'phone')
        .where('person', '=', person)
        .execute(),
    )
    expect(phone).toHaveLength(1)
  })
})

test('a new pair, after an invitation was taken up again, leaves no way to what the old one had', async () => {
  const next = newKey()
  await signedIn(desk => addRecoveryWrap(desk, person, 'another-code-that-is-kept'))
  await atTheDoor(desk => makePersonKeys(desk, person, next))
  expect((await atTheDoor(desk => unlock(desk, person, next)))?.own).not.toEqual(Buffer.from(privateKey))
  expect(await atTheDoor(desk => unlockByRecovery(desk, person, 'another-code-that-is-kept'))).toBeUndefined()
})
