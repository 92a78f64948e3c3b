import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '#platform/database.ts'
import { type TestDatabase, testDatabase } from '../../../../test/database.ts'
import { seedDirectory } from '../seed-directory.ts'
import { exportServices } from './export-services.ts'
import { importServices } from './import-services.ts'
import { readFeedFile } from './read-feed-file.ts'
import { type Json, objectsIn } from './shapes.ts'

const NOW = new Date('2026-11-22T10:00:00Z')
const ORIGIN = 'https://partnership.example'
const FEED = readFileSync(join(import.meta.dirname, 'testdata/foreign-feed.json'))
const CLUB = '0b2a7e6e-51c7-4d0f-8f0a-6f3a8a6d1c01'

interface Home {
  home: TestDatabase
  database: Database
  administrator: pg.Client
}
let here: Home
beforeEach(async () => {
  here = await emptyDirectory()
})
afterEach(() => leave(here))

async function emptyDirectory(): Promise<Home> {
  const home = await testDatabase()
  const administrator = new pg.Client(home.administrator)
  await administrator.connect()
  return { home, database: openDatabase(home.app), administrator }
}

async function leave({ home, database, administrator }: Home): Promise<void> {
  await administrator.end()
  await database.close()
  await home.drop()
}

const clubs = () => readFeedFile(FEED, 'feed.json') as Json[]
const bring = (records: readonly unknown[], { database } = here, dryRun = false) =>
  database.as({ person: null, roles: ['importer'] }, sql =>
    importServices({ sql, now: NOW, origin: ORIGIN }, records, { dryRun }),
  )
const outcomes = async (...given: Parameters<typeof bring>) =>
  (await bring(...given)).map(({ outcome, why }) => (why ? `${outcome}: ${why}` : outcome))
const taken = ({ database } = here) =>
  database.as({ person: null, roles: ['librarian'] }, sql =>
    exportServices({ sql, now: NOW, origin: ORIGIN }),
  )
const rows = async (query: string) => (await here.administrator.query(query)).rows
const club = async () => (await rows(`select * from directory.organisation where id = '${CLUB}'`))[0]

/** Every text, number and truth value of a record with the way to it. */
function leavesOf(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${at} ${JSON.stringify(value)}`]
  return Object.entries(value).flatMap(([name, part]) =>
    leavesOf(part, `${at}.${Array.isArray(value) ? '' : name}`),
  )
}

describe('importing another directory', () => {
  test('tells first what would happen and writes nothing', async () => {
    expect(await outcomes(clubs(), here, true)).toEqual(['added', 'added'])
    expect(await rows('select id from directory.organisation')).toEqual([])
  })

  test('puts entries in unchecked and not called independent, with their details', async () => {
    expect(await outcomes(clubs())).toEqual(['added', 'added'])
    expect(await club()).toMatchObject({
      name: 'Fenbridge Saturday Club',
      phone: '01632 960001',
      street: '1 Mill Lane',
      postcode: 'ZZ1 2AB',
      hours: 'Saturday, 09:30 to 12:00',
      area: 'Fenbridge',
      cost: '£2 a morning',
      youngest: 5,
      oldest: 11,
      independence: 'other',
      checked_at: null,
      source: 'An Open Referral file; provided by Fenbridge Families',
    })
    const closed = await rows('select name from directory.organisation where closed_at is not null')
    expect(closed).toEqual([{ name: 'Fenbridge Short Breaks' }])
  })

  test('twice changes nothing the second time', async () => {
    await bring(clubs())
    const before = await rows('select * from directory.organisation order by id')
    expect(await outcomes(clubs())).toEqual(['unchanged', 'unchanged'])
    expect(await rows('select * from directory.organisation order by id')).toEqual(before)
  })

  test('loses nothing on the way out: every value of the file is in the export', async () => {
    await bring(clubs())
    const out = new Set(objectsIn((await taken())['services']).flatMap(one => leavesOf(one, `${one['id']}`)))
    const lost = clubs().flatMap(one => leavesOf(one, `${one['id']}`).filter(leaf => !out.has(leaf)))
    expect(lost).toEqual([])
  })

  test('takes over what is new in the feed, keeps what was there, and lets a correction made here stand', async () => {
    await bring(clubs())
    await here.administrator.query(
      `update directory.organisation set phone = '01632 960999' where id = '${CLUB}'`,
    )
    const [first = {}, second = {}] = clubs()
    const next = { ...first, description: 'A club on Saturdays.', languages: [] }
    expect(await outcomes([next, second])).toEqual(['changed: about', 'unchanged'])
    expect(await club()).toMatchObject({ about: 'A club on Saturdays.', phone: '01632 960999' })
    const [change] = await rows(
      `select was from directory.change where organisation = '${CLUB}' and was <> '{}'`,
    )
    expect(change.was).toEqual({ about: 'A club for disabled children and their brothers and sisters.' })
    const [out] = objectsIn((await taken())['services'])
    expect(JSON.stringify(out?.['contacts'])).toContain('01632 960999')
    expect(JSON.stringify(out)).not.toContain('01632 960001')
  })

  test('makes a checked entry one to be checked again when its details change', async () => {
    await bring(clubs())
    await here.administrator.query(
      `update directory.organisation set checked_at = $1, confirmed = true where id = '${CLUB}'`,
      [NOW],
    )
    await bring([{ ...clubs()[0], description: 'Something else.' }])
    expect(await club()).toMatchObject({ about: 'Something else.', checked_at: NOW, confirmed: false })
  })

  test('takes our own export into another service, and gives the same export there', async () => {
    await here.database.as({ person: null, roles: ['supplier'] }, sql => seedDirectory({ sql, now: NOW }))
    await bring(clubs())
    const out = await taken()
    const file = Buffer.from(JSON.stringify(out))
    expect(new Set(await outcomes(readFeedFile(file, 'ours')))).toEqual(new Set(['unchanged']))
    const there = await emptyDirectory()
    try {
      expect(new Set(await outcomes(readFeedFile(file, 'ours'), there))).toEqual(new Set(['added']))
      expect(await taken(there)).toEqual(out)
    } finally {
      await leave(there)
    }
  })
})

const good = () => ({ ...clubs()[0] }) as Record<string, unknown>
const deep = (levels: number): unknown => (levels === 0 ? 'x' : { a: deep(levels - 1) })

describe('a record that is not as it should be is refused with a sentence, and the others go in:', () => {
  const records: [string, unknown, string][] = [
    ['no object', 'a text', 'it is not an object'],
    ['no id', { ...good(), id: undefined }, 'its id is not a UUID'],
    ['an id that is none', { ...good(), id: '../../etc/passwd' }, 'its id is not a UUID'],
    ['no name', { ...good(), name: '' }, 'it has no name'],
    ['a name that is a number', { ...good(), name: 7 }, 'it has no name'],
    ['an unknown status', { ...good(), status: 'open' }, 'its status is not active'],
    ['script in its name', { ...good(), name: '<script>alert(1)</script>' }, 'it holds program code'],
    [
      'script deep inside',
      { ...good(), contacts: [{ title: '<img src=x onerror="alert(1)">' }] },
      'it holds program code',
    ],
    ['an address that runs', { ...good(), url: 'javascript:alert(1)' }, 'it holds program code'],
    ['a NUL', { ...good(), description: 'a\u0000b' }, 'it holds a character that is no text'],
    ['half a character', { ...good(), description: 'a\ud800b' }, 'it holds a character that is no text'],
    ['great length', { ...good(), description: 'x'.repeat(200_000) }, 'it is longer than 100,000 characters'],
    ['great depth', { ...good(), extra: deep(3000) }, 'its parts are nested too deep'],
  ]

  test.each(records)('%s', async (_name, record, why) => {
    const [first, second] = await bring([record, clubs()[1]])
    expect([first?.outcome, second?.outcome]).toEqual(['refused', 'added'])
    expect(first?.why).toContain(why)
  })

  test('one that stands twice in the file', async () => {
    expect(await outcomes([clubs()[0], clubs()[0]])).toEqual([
      'added',
      'refused: a record of the same id stands before it in this file',
    ])
  })
})

describe('a file that is no feed is refused in a sentence:', () => {
  const files: [string, Uint8Array, string][] = [
    ['not JSON', Buffer.from('id,name\n1,x'), 'is not JSON'],
    ['cut off', FEED.subarray(0, 500), 'is not JSON'],
    ['not UTF-8', Buffer.from([0x5b, 0xff, 0xfe, 0x5d]), 'is not JSON'],
    ['other JSON', Buffer.from('{"cats": []}'), 'holds no services'],
    ['a number', Buffer.from('42'), 'holds no services'],
    ['too large', Buffer.alloc(20 * 1024 * 1024 + 1, 0x20), 'larger than 20 MB'],
    ['too many', Buffer.from(JSON.stringify(Array(5001).fill(1))), 'at most 5000'],
    ['nested without end', Buffer.from('['.repeat(200_000)), 'is not JSON'],
  ]

  test.each(files)('%s', (_name, content, sentence) => {
    expect(() => readFeedFile(content, 'feed.json')).toThrow(sentence)
  })
})
