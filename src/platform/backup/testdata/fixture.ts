import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { Client, type ClientConfig } from 'pg'
import { migrate } from '#platform/migrate.ts'
import { type Migration, readMigrations } from '#platform/migrations.ts'
import { packageRoot } from '#platform/package-root.ts'
import { writeWhole } from '../write-whole.ts'
import { type BackupMade, makeBackup } from '../make-backup.ts'

const ROLES = { app: 'evenhand_app', owner: 'evenhand_owner' }

/** The platform's schema files and the fixture's; `later` has one more, as the next version would. */
export function fixtureMigrations(version: 'now' | 'later' = 'now'): Migration[] {
  const root = join(import.meta.dirname, version === 'now' ? '.' : 'later')
  return [...readMigrations(packageRoot(), []), ...readMigrations(root, ['fixture'])]
}

/** Makes the fixture's tables and fills them with everything that is awkward in a row. */
export async function fillFixture(owner: ClientConfig, leaves = 500): Promise<void> {
  await connected(owner, async client => {
    await client.query('set role evenhand_owner')
    await migrate(client, fixtureMigrations(), ROLES)
    await client.query('reset role')
    await client.query(ROWS, )
    await client.query(LEAVES, [leaves])
  })
}

const ROWS = `
  set session_replication_role = replica;
  update fixture.kept set size = 7;
  reset session_replication_role;
  insert into fixture.branch values
    ('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001', E'tab\\there'),
    ('00000000-0000-4000-8000-000000000001', null, '');
  insert into fixture.part select 'kind ' || n % 3, n from generate_series(1, 90) n;
  insert into fixture.leaf (branch, words, secret, facts, at, share, tags) values
    ('00000000-0000-4000-8000-000000000001', E'\\\\.', '\\x00ff5c0a', '{"a": [1, null, "é\\n"]}', '2026-10-25 01:30:00.123456+01', 0.1, '{a,"b,c",NULL}'),
    ('00000000-0000-4000-8000-000000000001', E'two\\nlines\\r\\n\\ttab \\\\N \\\\ back', '', 'null', 'infinity', 'NaN', '{}'),
    ('00000000-0000-4000-8000-000000000002', null, null, null, null, null, null),
    ('00000000-0000-4000-8000-000000000002', 'Zażółć gęślą 😀 \u2028', decode(repeat('00', 300000), 'hex'), '{}', '0044-03-15 BC', 1e308, '{"\\\\"}');
  select setval('fixture.number', 4711, true);`

const LEAVES = `
  insert into fixture.leaf (branch, words, secret, at)
  select '00000000-0000-4000-8000-000000000001', repeat('word ', n % 50), sha256(n::text::bytea), to_timestamp(n)
  from generate_series(1, $1::integer) n`

export async function connected<T>(config: ClientConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(config)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export type Pair = Readonly<{ identity: string; recipient: string }>

/** What a recipient keeps, and what they hand out. */
export async function newPair(): Promise<Pair> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

export const MADE_AT = new Date('2026-11-22T10:42:07Z')

export function keepBackup(owner: ClientConfig, file: string, ...recipients: string[]): Promise<BackupMade> {
  return makeBackup({ owner, recipients, madeAt: MADE_AT, keep: content => writeWhole(file, content) })
}

/** What each table holds, told by PostgreSQL itself and not by the code under test. */
export async function hashes(config: ClientConfig): Promise<Record<string, string>> {
  return await connected(config, async client => {
    await client.query(`set timezone = 'UTC'; set extra_float_digits = 1`)
    const { rows } = await client.query(
      `select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace n on n.oid = relnamespace
       where relkind = 'r' and nspname not like 'pg\\_%' and nspname <> 'information_schema' order by 1`,
    )
    const found: Record<string, string> = {}
    for (const { name } of rows) {
      const { rows: sums } = await client.query(
        `select count(*) || ' ' || coalesce(md5(string_agg(h, '' order by h)), '') as sum
         from (select md5(t::text) as h from ${name} t) hashed`,
      )
      found[name] = sums[0].sum
    }
    return found
  })
}

/** A folder for one test's files, which the database's own user may pass through. */
export function testFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'evenhand-backup-'))
  chmodSync(path, 0o711)
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

export function writeIdentity(file: string, { identity }: Pair): string {
  writeFileSync(file, `# created for a test\n${identity}\n`, { mode: 0o600 })
  return file
}
