import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogueFaults } from './catalogue/catalogue-faults.ts'
import { ourDictionary, parseDictionary } from './catalogue/dictionary.ts'
import { type TestDatabase, testDatabase } from './database.ts'

let database: TestDatabase
let client: pg.Client

beforeAll(async () => {
  database = await testDatabase()
  client = new pg.Client(database.administrator)
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

describe('the database as migrated', () => {
  test('shows no row to anybody by the back door, and every column is in the dictionary', async () => {
    expect(await catalogueFaults(client, await ourDictionary())).toEqual([])
  })

  test('has tables at all, so that the test above means something', async () => {
    const { rows } = await client.query(`select count(*)::int as n from pg_class c
      join pg_namespace n on n.oid = c.relnamespace where relkind = 'r' and nspname in ('platform', 'ledger', 'people')`)
    expect(rows[0].n).toBeGreaterThan(3)
  })
})

describe('the catalogue test', () => {
  const dictionary = parseDictionary('platform.draft:\n  sealed: sealed - what somebody is typing\n')

  const broken: [string, string, string][] = [
    [
      'a view without security_invoker',
      'create view platform.open_drafts as select person from platform.draft',
      'platform.open_drafts is a view without security_invoker',
    ],
    [
      'a materialised view',
      'create materialized view platform.counts as select count(*) from platform.draft',
      'platform.counts is a materialised view',
    ],
    [
      'a table without row security',
      'create table platform.loose (id uuid)',
      'platform.loose does not both enable and force',
    ],
    [
      'a table that spares its owner',
      'create table platform.half (id uuid); alter table platform.half enable row level security',
      'platform.half does not both enable and force',
    ],
    [
      'a table that is no room’s',
      'create table public.stray (id uuid)',
      'public.stray lies in the schema public',
    ],
    [
      'a function with its owner’s rights',
      'create function platform.all_drafts() returns bigint language sql security definer as $$ select 1::bigint $$',
      'platform.all_drafts is SECURITY DEFINER',
    ],
    [
      'a policy that is no sentence',
      'create policy p1 on platform.draft for select using (true)',
      'platform.draft: p1 does not read as a sentence',
    ],
    [
      'a column nobody has thought about',
      'alter table platform.draft add column words text',
      'platform.draft.words is not in data/dictionary.yaml',
    ],
    [
      'a sealed column in clear',
      'alter table platform.draft alter column sealed type text using sealed::text',
      'platform.draft.sealed is said to be sealed and is text',
    ],
    [
      'a table that may be emptied',
      'grant truncate on platform.draft to evenhand_app',
      'evenhand_app may truncate',
    ],
    [
      'a schema that may be filled',
      'grant create on schema platform to evenhand_app',
      'CREATE in schema platform',
    ],
    [
      'a grant to everybody',
      'grant select on platform.draft to public',
      'PUBLIC may SELECT on platform.draft',
    ],
  ]

  test.each(broken)('finds %s', async (_name, statement, sentence) => {
    await client.query('begin')
    try {
      await client.query(statement)
      expect((await catalogueFaults(client, dictionary)).join('\n')).toContain(sentence)
    } finally {
      await client.query('rollback')
    }
  })

  test('finds an app role that may do more than serve', async () => {
    await client.query('begin')
    try {
      await client.query('alter role evenhand_app bypassrls')
      await client.query('grant evenhand_owner to evenhand_app')
      const faults = await catalogueFaults(client, dictionary)
      expect(faults).toContain('evenhand_app holds rolbypassrls.')
      expect(faults).toContain('evenhand_app is a member of evenhand_owner.')
    } finally {
      await client.query('rollback')
    }
  })
})

describe('the data dictionary', () => {
  test('says of each column how it is kept and why', () => {
    const read = parseDictionary('platform.draft:\n  person: clear - whose text it is\n')
    expect(read.get('platform.draft.person')).toEqual({ how: 'clear', why: 'whose text it is' })
  })

  test.each(['clear', 'clear - yes', 'open - for some reason', 'sealed because of its words'])(
    'refuses "%s"',
    entry => {
      expect(() => parseDictionary(`a.b:\n  c: ${entry}\n`)).toThrow('a.b.c')
    },
  )
})
