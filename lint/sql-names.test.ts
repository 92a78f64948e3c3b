import { describe, expect, test } from 'vitest'
import { strangeSqlNames } from './sql-names.ts'

const people = {
  path: 'src/rooms/people/schema/0001-accounts.sql',
  text: `create schema people;
create table people.account (id uuid primary key);
create view people.open_colleague with (security_invoker = true) as select id from people.account;`,
}
const platform = {
  path: 'src/platform/schema/0001-platform.sql',
  text: 'create function platform.person() returns uuid language sql as $$ select null::uuid $$;',
}
const casework = (text: string, name = 'open-case.ts') => ({ path: `src/rooms/casework/${name}`, text })
const findings = (...files: { path: string; text: string }[]) =>
  strangeSqlNames([people, platform, ...files]).map(({ at, says }) => `${at} ${says.split(',')[0]}`)

describe('the SQL of a room', () => {
  test('may not read the table of another room', () => {
    const file = casework("export const who = db => db.selectFrom('people.account as a').select('a.id')")
    expect(findings(file)).toEqual(['src/rooms/casework/open-case.ts:1 names people.account'])
  })

  test('is found out in the middle of a template, at the right line', () => {
    const file = casework(
      'const a = 1\nexport const b = sql`\n  select *\n  from people.account where n = 1`',
    )
    expect(findings(file)).toEqual(['src/rooms/casework/open-case.ts:4 names people.account'])
  })

  test('is found out in a schema file and in quotes', () => {
    const file = casework(
      'create table casework.file (\n by uuid references "people"."account")',
      'schema/0001-a.sql',
    )
    expect(findings(file)).toEqual(['src/rooms/casework/schema/0001-a.sql:2 names people.account'])
  })

  test('may read what another room holds open, its own tables, and what the platform gives', () => {
    const schema = casework(
      'create table casework.file (id uuid default platform.person())',
      'schema/0001-a.sql',
    )
    const query = casework("db.selectFrom('people.open_colleague').innerJoin('casework.file', 'x', 'y')")
    expect(findings(schema, query)).toEqual([])
  })

  test('is not confused by comments, imports, or words with a dot', () => {
    const sql = casework(
      '-- people.account is theirs\n/* people.account */ create schema casework;',
      'schema/0001-a.sql',
    )
    const code = casework(
      "import { x } from './people.account'\n// people.account\nexport const act = 'people.sign-in'\nexport const about = 'people.account|sealed_name'",
    )
    expect(findings(sql, code)).toEqual([])
  })

  test('of the platform names no room, not even what is held open', () => {
    const file = { path: 'src/platform/audit.ts', text: "db.selectFrom('people.open_colleague')" }
    expect(findings(file)).toEqual(['src/platform/audit.ts:1 names people.open_colleague'])
  })

  test('may be anything in a test', () => {
    const file = { path: 'src/rooms/casework/open-case.test.ts', text: "sql('select * from people.account')" }
    expect(findings(file)).toEqual([])
  })
})
