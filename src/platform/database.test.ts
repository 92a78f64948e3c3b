import { sql as raw, type Transaction } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { newId } from './crypto.ts'
import { type Database, openDatabase } from './database.ts'

let place: TestDatabase
let database: Database
beforeAll(async () => {
  place = await testDatabase()
  // One connection, so that whatever one transaction left on it would be met by the next.
  database = openDatabase({ ...place.app, max: 1 })
})
afterAll(async () => {
  await database.close()
  await place.drop()
})

const WHO = raw<{ person: string | null; officer: boolean }>`
  select platform.person() as person, platform.holds('officer') as officer`
const NOBODY = { person: null, roles: [] }
const ask = (sql: Transaction<unknown>) => WHO.execute(sql).then(({ rows }) => rows[0])

describe('a transaction', () => {
  test('that has ended answers nobody: who asks too late is stopped, not answered as somebody else', async () => {
    const kept = await database.as({ person: newId(), roles: ['officer'] }, async sql => [sql] as const)
    const late = await database.as({ person: newId(), roles: ['officer'] }, () =>
      ask(kept[0]).catch(fault => fault.message),
    )
    expect(late).toContain('This transaction has ended')
  })

  test('leaves nothing of whom it was for to the next one', async () => {
    await database.as({ person: newId(), roles: ['officer'] }, ask)
    expect(await database.as(NOBODY, ask)).toEqual({ person: null, officer: false })
  })
})

describe('one statement in a transaction of its own', () => {
  test('is asked as that person, and leaves nothing behind', async () => {
    const person = newId()
    expect(await database.ask({ person, roles: ['officer'] }, WHO)).toEqual([{ person, officer: true }])
    expect(await database.ask(NOBODY, WHO)).toEqual([{ person: null, officer: false }])
  })

  test('throws what went wrong with it, and the connection is good for the next', async () => {
    await expect(database.ask(NOBODY, raw`select 1 / 0`)).rejects.toThrow('division by zero')
    expect(await database.ask(NOBODY, WHO)).toHaveLength(1)
  })
})
