import type { Client } from 'pg'

interface Column {
  schema: string
  table: string
  column: string
  type: string
  is_null: boolean
  is_given: boolean
}

/** The Kysely types of each room's tables, as the database itself describes them: room → text of `schema/tables.ts`. */
export async function tablesOf(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.query<Column>(`
    select c.table_schema as schema, c.table_name as table, c.column_name as column,
      case c.data_type when 'ARRAY' then c.udt_name else c.data_type end as type,
      c.is_nullable = 'YES' as is_null, (c.column_default is not null or c.is_identity = 'YES') as is_given
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema not in ('pg_catalog', 'information_schema', 'platform', 'pgboss', 'public')
    order by c.table_schema, c.table_name, c.ordinal_position`)
  return new Map(
    [...Map.groupBy(rows, ({ schema }) => schema)].map(([room, columns]) => [room, fileOf(columns)]),
  )
}

function fileOf(columns: Column[]): string {
  const tables = [...Map.groupBy(columns, ({ schema, table }) => `${schema}.${table}`)]
  const needsGenerated = columns.some(({ is_given }) => is_given)
  return [
    '// Made from the schema by scripts/generate-tables.ts; a test holds it against the database.',
    ...(needsGenerated ? ["import type { Generated } from 'kysely'", ''] : ['']),
    'export type Tables = {',
    ...tables.flatMap(([name, own]) => [`  '${name}': {`, ...own.map(lineOf), '  }']),
    '}',
    '',
  ].join('\n')
}

function lineOf({ column, type, is_null, is_given }: Column): string {
  const base = TYPES[type] ?? 'unknown'
  const value = is_null ? `${base} | null` : base
  return `    ${column}: ${is_given ? `Generated<${value}>` : value}`
}

/** What the driver gives for each type. */
const TYPES: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  bytea: 'Buffer',
  boolean: 'boolean',
  integer: 'number',
  smallint: 'number',
  bigint: 'string',
  'timestamp with time zone': 'Date',
  date: 'Date',
  jsonb: 'unknown',
  _text: 'string[]',
}
