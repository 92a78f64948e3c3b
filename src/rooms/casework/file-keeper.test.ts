import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse, type TestHouse } from '../../../test/open-house.ts'
import { KEPT } from './file-keeper.ts'

let house: TestHouse
let client: pg.Client
beforeAll(async () => {
  house = await openHouse()
  client = new pg.Client(house.database.administrator)
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await house.close()
})

const columns = async (like: string) => {
  const { rows } = await client.query<{ name: string }>(
    `select table_schema || '.' || table_name as name, column_name from information_schema.columns
     where table_schema = 'casework' and column_name like $1 order by 1`,
    [like],
  )
  return rows.map(({ name }) => name)
}

test('no table with rows of a family’s file is left out when a file is sealed anew or erased', async () => {
  expect(KEPT.map(([table]) => table).sort()).toEqual(await columns('file'))
})

test('no sealed field of a file is left under an old key', async () => {
  const sealed = KEPT.filter(([, column]) => column).map(([table]) => table)
  const intake = ['casework.begun_request', 'casework.joint_views', 'casework.panel', 'casework.request']
  const enclosed = [
    'casework.request_document',
    'casework.request_document',
    'casework.request_document_chunk',
  ]
  const documents = ['casework.document', 'casework.document', 'casework.document_chunk']
  expect([...sealed, ...intake, ...enclosed, ...documents].sort()).toEqual(await columns('sealed%'))
})
