import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bareDatabase, type TestDatabase } from '../../../test/database.ts'
import { backupBeforeChange } from './before-change.ts'
import { recipientsFile } from './recipients.ts'
import { checkBackup } from './restore-backup.ts'
import {
  fillFixture,
  fixtureMigrations,
  MADE_AT,
  newPair,
  type Pair,
  testFolder,
} from './testdata/fixture.ts'

const folder = testFolder()
let database: TestDatabase
let trustee: Pair
beforeAll(async () => {
  database = await bareDatabase()
  await fillFixture(database.administrator, 5)
  trustee = await newPair()
})
afterAll(async () => {
  await database.drop()
  folder.remove()
})

const first = { room: 'casework', name: '0002-notes.sql' }

function change(data: string, said: string[], owner = database.administrator) {
  return backupBeforeChange({ owner, data, first, at: MADE_AT, say: line => said.push(line) })
}

describe('before the schema is changed', () => {
  test('a backup is kept under the name of the change, for the recipients of the data folder', async () => {
    const data = join(folder.path, 'with')
    mkdirSync(data)
    writeFileSync(recipientsFile(data), trustee.recipient)
    const said: string[] = []
    await change(data, said)
    const [name] = readdirSync(join(data, 'backups'))
    expect(name).toBe('before-casework-0002-notes-2026-11-22T104207Z.age')
    expect(said.join()).toContain(name)
    const { tables } = await checkBackup(
      join(data, 'backups', String(name)),
      [trustee.identity],
      fixtureMigrations(),
    )
    expect(tables.get('fixture.leaf')?.rows).toBe(9)
  })

  test('it is said when there is none, since nobody is named who could open it', async () => {
    const data = join(folder.path, 'without')
    mkdirSync(data)
    const said: string[] = []
    await change(data, said)
    expect(said).toEqual([expect.stringMatching(/^No backup is made .*backup-recipients names nobody\.$/)])
    expect(existsSync(join(data, 'backups'))).toBe(false)
  })

  test('a backup that fails is a reason not to change it', async () => {
    const data = join(folder.path, 'failing')
    mkdirSync(data)
    writeFileSync(recipientsFile(data), trustee.recipient)
    await expect(change(data, [], database.app)).rejects.toThrow('does not see every row')
    expect(readdirSync(join(data, 'backups'))).toEqual([])
  })
})
