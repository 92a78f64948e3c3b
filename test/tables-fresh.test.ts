import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { tablesOf } from '../scripts/tables-of.ts'
import { testDatabase } from './database.ts'

const ROOMS = join(import.meta.dirname, '../src/rooms')
const fileOf = (room: string) => join(ROOMS, room, 'schema/tables.ts')

test('each room’s table types are what its schema makes (bin/evenhand-node scripts/generate-tables.ts mends them)', async () => {
  const rooms = readdirSync(ROOMS).filter(room => existsSync(fileOf(room)))
  const written = await Promise.all(
    rooms.map(async room => [room, await readFile(fileOf(room), 'utf8')] as const),
  )
  const database = await testDatabase()
  const client = new pg.Client(database.administrator)
  await client.connect()
  try {
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(await tablesOf(client)))
  } finally {
    await client.end()
    await database.drop()
  }
})
