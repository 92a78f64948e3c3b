import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#platform/database.ts'
import type { Desk } from '#platform/desk.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { clearInvitations } from './clear-invitations.ts'

const NOW = new Date('2026-11-23T03:40:00Z')
const IN_A_SECOND = new Date(NOW.getTime() + 1_000)

let ours: TestDatabase
let database: Database
let administrator: pg.Client
beforeAll(async () => {
  ours = await testDatabase()
  database = openDatabase(ours.app)
  administrator = new pg.Client(ours.administrator)
  await administrator.connect()
  for (const [token, expires] of [
    ['over', NOW],
    ['good', IN_A_SECOND],
  ] as const) {
    const { rows } = await administrator.query(
      `insert into people.account (id, sealed_name, state, made_at)
       values (gen_random_uuid(), '\\x00', 'invited', $1) returning id`,
      [NOW],
    )
    await administrator.query('insert into people.invitation values ($1, $2, $3, $2, $4, $5)', [
      Buffer.from(token),
      rows[0].id,
      Buffer.from('a sealed service key'),
      NOW,
      expires,
    ])
  }
})
afterAll(async () => {
  await database.close()
  await administrator.end()
  await ours.drop()
})

const clear = (role: string) =>
  database.as({ person: null, roles: [role] }, sql =>
    clearInvitations.carryOut({}, { sql, now: NOW } as Desk, undefined),
  )

test('an invitation that ran out goes at night, with the key that it carried; one that is good stays', async () => {
  expect(await clear('postman')).toBe(0)
  expect(await clear('timekeeper')).toBe(1)
  const { rows } = await administrator.query('select token_hash from people.invitation')
  expect(rows.map(({ token_hash }) => String(token_hash))).toEqual(['good'])
  expect(await clear('timekeeper')).toBe(0)
})
