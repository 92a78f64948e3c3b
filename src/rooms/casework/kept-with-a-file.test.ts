import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'

let database: TestDatabase
let administrator: pg.Client
beforeAll(async () => {
  database = await testDatabase()
  administrator = new pg.Client(database.administrator)
  await administrator.connect()
})
afterAll(async () => {
  await administrator.end()
  await database.drop()
})

const whoSees = async (policy: string): Promise<string[]> => {
  const { rows } = await administrator.query<{ qual: string }>(
    "select qual from pg_policies where schemaname = 'casework' and policyname = $1",
    [policy],
  )
  return rows.map(({ qual }) => qual.replaceAll(/([rg])\.file = "?\w+"?\.(file|id)\b/g, '$1.file = its file'))
}

test('what is kept with a file is seen by exactly those who see the file, in every table', async () => {
  const [file = ''] = await whoSees('files_are_seen_by_those_who_work_with_families_or_this_one')
  expect(file).toContain('open_restriction')
  const kept = await whoSees('it_is_seen_by_those_who_see_its_file')
  expect(kept.length).toBeGreaterThan(30)
  expect([...new Set(kept)]).toEqual([file])
})
