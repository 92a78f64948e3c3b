import type { Page } from '#platform/page.ts'
import type { Things } from '../matrix/example-input.ts'
import type { Acting, MatrixHouse } from '../matrix/matrix-house.ts'

/** Knows what stands in the house, so that a page about one thing can be opened. */
export interface Reached {
  /** The ids by which an act is sent that no page shows just now. */
  readonly things: Things
  /** The page's path with the ids of things that are there. */
  pathOf(screen: Page, person: Acting): Promise<string>
}

/** What the matrix's own family has not: something that came in from outside, and a promise. */
export async function furnish(house: MatrixHouse): Promise<Reached> {
  const post = async (name: string, input: object, cookie = '') => {
    const headers = { 'content-type': 'application/json', cookie }
    const sent = { method: 'POST' as const, url: `/api/commands/${name}`, headers }
    const { statusCode, body } = await house.app.http.inject({ ...sent, payload: JSON.stringify(input) })
    if (statusCode !== 200) throw new Error(`${name}: ${statusCode} ${body}`)
  }
  const [{ cookie } = { cookie: '' }] = house.everybody
  const { rows } = await house.administrator.query('select id from casework.file limit 1')
  const file: string = rows[0].id
  await post('put-in-request', { from: 'parent', name: 'Ann Lowe', phone: '01632 960124', words: 'Help' })
  await post('log-contact', { file, words: 'Ring', next: 'call-back', dueAt: 'tomorrow 10am' }, cookie)
  const { rows: known } = await house.administrator.query('select id from directory.organisation limit 1')
  const things = {
    ...house.colleague.own,
    q: 'Maya',
    person: house.bystander,
    file,
    organisation: known[0].id,
  }
  return {
    things,
    async pathOf({ path }, person) {
      const named = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
      const ids = new Map<string, string>()
      for (const name of named) {
        const table = path.startsWith('/people-of-files') ? 'casework.person' : undefined
        ids.set(name, person.own[name] ?? (await idOf(house, name, table)) ?? file)
      }
      return path.replaceAll(/:(\w+)/g, (_, name) => ids.get(name) ?? file)
    },
  }
}

/** A thing of this name: what the colleague began, or the first row of the table that is called so. */
async function idOf({ administrator, colleague, bystander }: MatrixHouse, name: string, table?: string) {
  if (name === 'person' && !table) return bystander
  const known = table ?? colleague.own[name]
  if (known && !table) return known
  const { rows: tables } = await administrator.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'id'
     where relkind = 'r' and nspname || '.' || relname ~ $1 and nspname !~ '^pg_' limit 1`,
    [table ? `^${table}$` : `[.]${name}$`],
  )
  const [first] = tables
  if (!first) return undefined
  const { rows } = await administrator.query<{ id: string }>(`select id from ${first.name} limit 1`)
  return rows[0]?.id
}
