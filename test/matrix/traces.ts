import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from 'pg'
import { ISSUES, issueInWords } from '#rooms/facts'
import { ROLE_WORDS } from '#rooms/people'
import { type Acting, type MatrixHouse, TELLTALES } from './matrix-house.ts'
import type { Asked } from './requests-for.ts'

const TABLES = `select c.oid::regclass::text as name,
    array(select attname::text from pg_attribute a where a.attrelid = c.oid and attnum > 0 and not attisdropped
      and atttypid = 'uuid'::regtype) as ids,
    (select max(attname::text) from pg_attribute a where a.attrelid = c.oid and attname in ('person', 'worker')) as owner
  from pg_class c join pg_namespace n on n.oid = relnamespace
  where relkind = 'r' and nspname !~ '^pg_' and nspname not in ('information_schema', 'ledger')
  order by 1`

interface Table {
  name: string
  ids: string[]
  owner: string | null
}

const tablesIn = async (client: Client) => (await client.query<Table>(TABLES)).rows

/** What an answer may be known by as holding a row. */
export interface TellTales {
  readonly ids: ReadonlySet<string>
  readonly texts: readonly string[]
}

/**
 * Every id that stands in the database, who works here, what the family said, and every longer text in `answers`, which
 * somebody got who may ask.
 */
export async function tellTales(
  { administrator, everybody }: MatrixHouse,
  answers: readonly string[],
): Promise<TellTales> {
  const tables = await tablesIn(administrator)
  const ids = tables.flatMap(({ name, ids }) => ids.map(id => `select ${id}::text as id from ${name}`))
  const { rows } = await administrator.query<{ id: string | null }>(ids.join(' union '))
  const names = everybody.map(({ name }) => name)
  const texts = answers.flatMap(answer =>
    [...answer.matchAll(/"([^"\\]{12,})"/g)].map(([, text = '']) => text),
  )
  const coded = texts.filter(text => [ISO_TIME, A_CODE, A_DIGEST, AN_ID].some(kind => kind.test(text)))
  const shipped = (text: string) => SHIPPED.includes(text) || OUR_WORDS.has(text)
  const plain = texts.filter(text => !coded.includes(text) && !shipped(text))
  return {
    ids: new Set(rows.flatMap(({ id }) => id ?? [])),
    texts: [...new Set([...names, ...TELLTALES, ...plain].filter(Boolean))],
  }
}

/** Its row stands among the ids. */
const AN_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** The name of a role, a command, a field: it stands in no row alone. */
const A_CODE = /^[a-z-]+$/
/** It tells of no row; the ledger's root is there to be published. */
const A_DIGEST = /^[A-Za-z0-9+/]{43}=$/
/** What may be asked about, and what roles are called, stands in the program, and in no row alone. */
const OUR_WORDS: ReadonlySet<string> = new Set([
  ...[...ISSUES].flatMap(([code, { words }]) => [words, issueInWords(code) ?? words]),
  ...Object.values(ROLE_WORDS).map(({ name }) => name),
])
/** What comes with the product (issues, facts, options, rules of time limits, our role) stands in no row: anybody may read it. */
const SHIPPED = [
  ...['issues', 'facts', 'deadline-rules', 'meeting-checklists', 'meeting-roles'].map(
    name => `data/${name}.json`,
  ),
  'src/rooms/casework/letters/role-words.ts',
]
  .map(path => readFileSync(join(import.meta.dirname, '../..', path), 'utf8'))
  .join('\n')
const ISO_TIME = /^\d{4}-\d\d-\d\dT/

/** The telltales that the answer holds, without those that the request itself named, or that are the person's own. */
export function shownIn(
  answer: string,
  { ids, texts }: TellTales,
  { url, payload = '' }: Asked,
  { id, name, address, own }: Acting,
): string[] {
  const sent = `${decodeURIComponent(url)} ${decodeURIComponent(payload)}`
  const theirs = [id, name, address, ...Object.values(own)]
  const held = [
    ...[...new Set(answer.match(IDS))].filter(one => ids.has(one)),
    ...texts.filter(text => answer.includes(text)),
  ]
  return held.filter(tale => !sent.includes(tale) && !theirs.some(one => one.includes(tale)))
}

const IDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Changes when any row of any table does, but for the ledger's. */
export async function fingerprint(client: Client): Promise<string> {
  return hashOf(
    client,
    (await tablesIn(client)).map(({ name }) => `select '${name}' as at, t::text as row from ${name} t`),
  )
}

/** Changes when anything that belongs to this person does: whatever stands in a column `person` or `worker`. */
export async function fingerprintOf(client: Client, person: string): Promise<string> {
  const owned = (await tablesIn(client)).filter(({ owner }) => owner)
  return hashOf(
    client,
    owned.map(
      ({ name, owner }) =>
        `select '${name}' as at, t::text as row from ${name} t where ${owner} = '${person}'`,
    ),
  )
}

async function hashOf(client: Client, selects: string[]): Promise<string> {
  const { rows } = await client.query(
    `select md5(string_agg(at || row, '|' order by at, row)) as hash from (${selects.join(' union all ')}) all_rows`,
  )
  return rows[0].hash
}

/** Acts in the ledger that were done, not refused; a look at a file is told by what was shown. */
export async function actsDone(client: Client, looks: readonly string[] = []): Promise<number> {
  const { rows } = await client.query(
    `select count(*)::int as done from ledger.entry where outcome = 'done' and act <> all($1)`,
    [looks],
  )
  return rows[0].done
}
