import { sql as raw } from 'kysely'
import type { FileSeal } from './file-seal.ts'
import type { HeldEntry, Holding } from './holding.ts'

/**
 * The holding of a table that has no words of its own here: what was typed is opened and told as it stands, and marked
 * to be read, because nobody has said whose words they are.
 */
export const plainHolding = (table: string, ...sealed: readonly string[]): Holding => ({
  tables: [table],
  async collect({ sql }, file, seal) {
    const { rows } = await raw<Record<string, unknown>>`
      select * from ${raw.table(table)} where file = ${file}::uuid`.execute(sql)
    return rows.map((row): HeldEntry => {
      const at = row['at'] ?? row['made_at']
      const typed = sealed.flatMap(column => typedIn(seal, table, column, row)).join('\n')
      return {
        id: String(row['id'] ?? ''),
        table,
        kind: kindOf(table),
        at: at instanceof Date ? at : null,
        person: null,
        whose: 'other',
        source: 'As it is recorded',
        text: typed || 'Recorded, without words',
        ...(typed ? { needsReading: true } : {}),
      }
    })
  },
})

const kindOf = (table: string): string =>
  (table.split('.')[1] ?? table).replaceAll('_', ' ').replace(/^./, first => first.toUpperCase())

function typedIn(seal: FileSeal, table: string, column: string, row: Record<string, unknown>): string[] {
  if (!row[column]) return []
  const text = seal.open(row[column] as Buffer, {
    field: `${table}.${column}` as `${string}.${string}.${string}`,
    row: String(row['id']),
    version: Number(row['version'] ?? 1),
  })
  return stringsIn(text)
}

function stringsIn(text: string): string[] {
  if (!/^[[{]/.test(text)) return [text]
  try {
    return flat(JSON.parse(text))
  } catch {
    return [text]
  }
}

/** Every text in a value; ids say nothing. */
const flat = (value: unknown): string[] =>
  typeof value === 'string'
    ? /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)
      ? []
      : [value].filter(text => text !== '')
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(flat)
      : []
