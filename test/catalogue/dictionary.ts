import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { parse } from 'yaml'
import { z } from 'zod'

/** How a column is kept: readable, sealed under a key, or as a digest only; and why that is right. */
export interface Kept {
  how: 'clear' | 'sealed' | 'hashed'
  why: string
}

/** `schema.table.column` → how it is kept. */
export type Dictionary = ReadonlyMap<string, Kept>

const file = z.record(z.string(), z.record(z.string(), z.string()))

/**
 * Reads the data dictionary. Its shape: table, then column, then `clear|sealed|hashed - why`, as in
 *
 *     platform.draft:
 *       person: clear - whose text it is
 *
 * Throws with the line's place where it has another shape.
 */
export function parseDictionary(text: string): Dictionary {
  const tables = Object.entries(file.parse(parse(text) ?? {}))
  return new Map(
    tables.flatMap(([table, columns]) =>
      Object.entries(columns).map(([column, entry]) => [
        `${table}.${column}`,
        kept(`${table}.${column}`, entry),
      ]),
    ),
  )
}

function kept(name: string, entry: string): Kept {
  const [, how, why] = /^(clear|sealed|hashed) - (\S+ \S+ .*\S)$/.exec(entry) ?? []
  if (why && (how === 'clear' || how === 'sealed' || how === 'hashed')) return { how, why }
  throw new Error(
    `${name}: "${entry}" is not "clear - why", "sealed - why" or "hashed - why" (three words or more).`,
  )
}

/** The dictionary of this package, data/dictionary.yaml. */
export async function ourDictionary(): Promise<Dictionary> {
  return parseDictionary(await readFile(join(import.meta.dirname, '../../data/dictionary.yaml'), 'utf8'))
}

/** Where database and dictionary differ; `ours` is the SQL condition on pg_namespace n that picks our schemas. */
export async function dictionaryFaults(
  client: pg.Client,
  dictionary: Dictionary,
  ours: string,
): Promise<string[]> {
  const columns = await columnsOf(client, ours)
  const known = new Set(columns.map(column => column.name))
  const unknown = columns.filter(({ name }) => !dictionary.has(name))
  const bare = columns.filter(({ name, type }) => dictionary.get(name)?.how === 'sealed' && type !== 'bytea')
  const gone = [...dictionary.keys()].filter(name => !known.has(name))
  return [
    ...unknown.map(({ name }) => `${name} is not in data/dictionary.yaml.`),
    ...bare.map(({ name, type }) => `${name} is said to be sealed and is ${type}, not bytea.`),
    ...gone.map(name => `${name} is in data/dictionary.yaml and not in the database.`),
  ]
}

/** Every column of every table in our schemas, in order, with its type. */
async function columnsOf(client: pg.Client, ours: string): Promise<{ name: string; type: string }[]> {
  const { rows } = await client.query(`
    select n.nspname || '.' || c.relname || '.' || a.attname as name, format_type(a.atttypid, a.atttypmod) as type
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and ${ours}
    order by n.nspname, c.relname, a.attnum`)
  return rows
}
