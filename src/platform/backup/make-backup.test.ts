import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bareDatabase, type TestDatabase } from '../../../test/database.ts'
import { makeBackup } from './make-backup.ts'
import { type Contents, readBackup } from './read-backup.ts'
import {
  connected,
  fillFixture,
  keepBackup,
  MADE_AT,
  newPair,
  type Pair,
  testFolder,
} from './testdata/fixture.ts'
import { writeWhole } from './write-whole.ts'

const folder = testFolder()
let database: TestDatabase
let trustee: Pair
let another: Pair

beforeAll(async () => {
  database = await bareDatabase()
  await fillFixture(database.administrator)
  trustee = await newPair()
  another = await newPair()
})
afterAll(async () => {
  await database.drop()
  folder.remove()
})

let made = 0
const place = () => join(folder.path, `${++made}.age`)

async function contentsOf(file: string, { identity }: Pair): Promise<Contents & { words: string }> {
  const rows: string[] = []
  const contents = await readBackup(file, [identity], async (_, lines) => {
    for await (const line of lines) rows.push(line.toString())
  })
  return { ...contents, words: rows.join('\n') }
}

describe('a backup', () => {
  test('holds every row of every table, also those that no policy shows, and opens for each recipient', async () => {
    const file = place()
    const counted = await keepBackup(database.administrator, file, trustee.recipient, another.recipient)
    for (const holder of [trustee, another]) {
      const { heading, tables, sequences, words } = await contentsOf(file, holder)
      expect(heading.madeAt).toBe(MADE_AT.toISOString())
      expect(heading.migrations).toContainEqual(
        expect.objectContaining({ room: 'fixture', name: '0001-things.sql' }),
      )
      expect(tables.get('fixture.leaf')?.rows).toBe(504)
      expect(tables.get('fixture.part')?.rows).toBe(90)
      expect(tables.get('fixture.kept')?.rows).toBe(1)
      expect([...tables.keys()]).toContain('pgboss.job')
      expect(tables.size).toBe(counted.tables)
      expect([...tables.keys()].indexOf('fixture.branch')).toBeLessThan(
        [...tables.keys()].indexOf('fixture.leaf'),
      )
      expect(sequences).toContainEqual({ name: 'fixture.number', value: '4711', called: true })
      expect(words).toContain('Zażółć')
    }
  })

  test('is read by its owner only, and tells nothing to anybody without an identity', async () => {
    const file = place()
    await keepBackup(database.administrator, file, trustee.recipient)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(existsSync(`${file}.new`)).toBe(false)
    expect(readFileSync(file).includes('word')).toBe(false)
    await expect(contentsOf(file, await newPair())).rejects.toThrow('None of the identities opens')
  })

  test('is of one moment, whatever is written while it is made', async () => {
    const file = place()
    await makeBackup({
      owner: database.administrator,
      recipients: [trustee.recipient],
      madeAt: MADE_AT,
      async keep(content) {
        await connected(database.administrator, writer =>
          writer.query(`insert into fixture.part values ('late', 1)`),
        )
        await writeWhole(file, content)
      },
    })
    expect((await contentsOf(file, trustee)).tables.get('fixture.part')?.rows).toBe(90)
    await connected(database.administrator, client =>
      client.query(`delete from fixture.part where kind = 'late'`),
    )
  })

  test('never takes the place of another file', async () => {
    const file = place()
    writeFileSync(file, 'the last good one')
    await expect(keepBackup(database.administrator, file, trustee.recipient)).rejects.toThrow('already')
    expect(readFileSync(file, 'utf8')).toBe('the last good one')
  })

  test('leaves nothing behind where it cannot be written', async () => {
    const nowhere = join(folder.path, 'missing', 'backup.age')
    await expect(keepBackup(database.administrator, nowhere, trustee.recipient)).rejects.toThrow(
      'cannot be written',
    )
  })
})

describe('whoever makes a backup', () => {
  test('is refused when row policies would hide rows, and told what to run', async () => {
    const file = place()
    await connected(database.administrator, client =>
      client.query(`create role plain_${database.name} login in role evenhand_owner`),
    )
    const plain = { ...database.administrator, user: `plain_${database.name}` }
    try {
      await connected(database.administrator, c =>
        c.query(`grant connect on database ${database.name} to plain_${database.name}`),
      )
      await expect(keepBackup(plain, file, trustee.recipient)).rejects.toThrow(
        /create role evenhand_backup nologin bypassrls/,
      )
      expect(existsSync(file)).toBe(false)
      await connected(database.administrator, client =>
        client.query(`
        create role evenhand_backup nologin bypassrls in role pg_read_all_data;
        grant evenhand_backup to plain_${database.name};`),
      )
      await keepBackup(plain, file, trustee.recipient)
      expect((await contentsOf(file, trustee)).tables.get('fixture.leaf')?.rows).toBe(504)
    } finally {
      await connected(database.administrator, client =>
        client.query(`
        drop owned by plain_${database.name};
        drop role if exists plain_${database.name}; drop role if exists evenhand_backup;`),
      )
    }
  })

  test('is told so when the database holds no service', async () => {
    const empty = await bareDatabase()
    await expect(keepBackup(empty.administrator, place(), trustee.recipient)).rejects.toThrow('no service')
    await empty.drop()
  })
})
