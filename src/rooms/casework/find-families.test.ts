import type { KyselyPlugin, Transaction } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Key, newId, newPair } from '#platform/crypto.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import type { Desk } from '#platform/desk.ts'
import { Refusal } from '#platform/refusal.ts'
import { beginCustody, instanceSecret } from '#rooms/vault'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import type { FamilyLine } from './family-lines.ts'
import { familyLines } from './family-lines.ts'
import { findFamilies } from './find-families.ts'
import { openNewFile } from './open-new-file.ts'

let own: TestDatabase
let database: Database
const secret = instanceSecret(new Uint8Array(32).fill(6))
let service: Key
const officer = newId()
const { privateKey } = await newPair()

const deskWith = (sql: Transaction<unknown>): Desk => ({
  sql,
  person: {
    id: officer,
    name: 'Owen Field',
    roles: ['officer'],
    keys: { own: privateKey, ...(service && { service }) },
  },
  secret,
  now: new Date('2026-03-02T09:00:00Z'),
  origin: 'http://localhost',
  post: async () => {},
})

const asRole = <T>(role: string, work: (desk: Desk) => Promise<T>): Promise<T> =>
  database.as({ person: officer, roles: [role] }, sql => work(deskWith(sql)))

/** Opens a file for a family and gives its id. */
async function opened(callerName: string, childName?: string, phone?: string): Promise<string> {
  const file = newId()
  await asRole('officer', desk => openNewFile(desk, file, { callerName, childName, phone }))
  return file
}

async function found(q: string): Promise<FamilyLine[]> {
  const lines = await asRole('officer', desk => findFamilies.answer({ q }, desk))
  if (lines instanceof Refusal) throw new Error(lines.kind.sentence)
  return lines
}

const names = async (q: string) => (await found(q)).map(({ name }) => name)

const files: string[] = []

beforeAll(async () => {
  own = await testDatabase()
  database = openDatabase(own.app)
  service = (await asRole('founder', beginCustody)).service
  files.push(await opened('Helena Quayle', 'Jory Quayle', '07700 900 555'))
  files.push(await opened('', 'Wilf Ormathwaite'))
  for (let n = 0; n < 59; n++) files.push(await opened(`Common Family${'abcdefghij'[n % 10]}`))
})
afterAll(async () => {
  await database.close()
  await own.drop()
})

describe('finding a family', () => {
  test('by the child’s name shows who the file is known by', async () => {
    expect(await names('Jory')).toEqual(['Helena Quayle'])
    expect(await names('Ormathwait')).toEqual(['Wilf Ormathwaite'])
  })

  test('by its reference, with or without the letters, and by the beginning of it', async () => {
    const [helena] = await found('Helena')
    expect(helena?.reference).toBe('EH-1001')
    for (const q of ['EH-1001', 'eh 1001', '1001'])
      expect(
        (await found(q)).map(line => line.file),
        q,
      ).toEqual([files[0]])
    expect((await found('EH-100')).map(({ reference }) => reference)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map(n => `EH-100${n}`),
    )
    expect(await found('9999')).toEqual([])
  })

  test('by a part from within the reference, when nothing else has those digits', async () => {
    expect((await found('EH 059')).map(({ reference }) => reference)).toEqual(['EH-1059'])
  })

  test('by part of the telephone number, before a reference that merely has the digits', async () => {
    expect(await names('0555')).toEqual(['Helena Quayle'])
    expect(await names('+44 7700 900')).toEqual(['Helena Quayle'])
  })

  test('shows the twenty likeliest', async () => {
    expect(await found('Common')).toHaveLength(20)
  })
})

describe('the lines of families', () => {
  test('come in the order asked for, with three statements however many they are', async () => {
    let statements = 0
    const counting: KyselyPlugin = {
      transformQuery({ node }) {
        statements++
        return node
      },
      transformResult: async ({ result }) => result,
    }
    const lines = await asRole('officer', desk =>
      familyLines(
        { ...desk, sql: desk.sql.withPlugin(counting) as Transaction<unknown> },
        files.toReversed(),
      ),
    )
    expect(lines.map(({ file }) => file)).toEqual(files.toReversed())
    expect(lines.at(-1)).toMatchObject({ name: 'Helena Quayle', initials: 'H. Q.' })
    expect(statements).toBe(3)
  })

  test('are none for somebody whom the row policies show no file', async () => {
    expect(await asRole('reviewer', desk => familyLines(desk, files))).toEqual([])
  })
})
