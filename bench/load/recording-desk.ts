import type { DatabaseConnection } from 'kysely'
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type Transaction,
} from 'kysely'

export type Row = Readonly<Record<string, unknown>>

/**
 * Stands in for the database while the product's own commands make the rows of a large service: what they insert is
 * kept, to be brought in by thousands, and what they look up by one column is found among it. Anything else throws.
 */
export class Recording {
  readonly rows = new Map<string, Row[]>()
  readonly #indexes = new Map<string, Map<unknown, Row>>()

  /** The transaction to hand to a command. */
  readonly sql = new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new RecordingDriver(query => this.#answer(query)),
      createIntrospector: db => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  }) as Transaction<unknown>

  #answer({ sql, parameters }: CompiledQuery): Row[] {
    if (sql.includes('pg_advisory_xact_lock')) return []
    if (sql.includes('"vault"."escrow"')) return [{ id: 'confirmed' }]
    const [, into, columns] =
      /^\s*insert into (\S+) \(([^)]*)\)\s+(?:values \([^)]*\)$|select .*)/s.exec(sql) ?? []
    if (into && columns) return this.#keep(plain(into), columns.split(', ').map(plain), parameters)
    const [, from, column] =
      /^select .* from (\S+) where (\S+) = (?:\$1|any\(\$1::uuid\[\]\))(?: and \S+ is not null)?$/.exec(
        sql,
      ) ?? []
    if (from && column) return this.#find(plain(from), plain(column), [parameters[0]].flat()[0])
    throw new Error(`The bench cannot record "${sql}".`)
  }

  #keep(table: string, columns: string[], values: readonly unknown[]): Row[] {
    const row = Object.fromEntries(columns.map((column, at) => [column, values[at]]))
    const rows = this.rows.get(table) ?? []
    this.rows.set(table, rows)
    rows.push(row)
    for (const column of columns) this.#indexes.get(`${table}.${column}`)?.set(row[column], row)
    return []
  }

  #find(table: string, column: string, value: unknown): Row[] {
    const rows = this.rows.get(table) ?? []
    const name = `${table}.${column}`
    const index = this.#indexes.get(name) ?? new Map(rows.map(row => [row[column], row]))
    this.#indexes.set(name, index)
    const row = index.get(value)
    return row ? [row] : []
  }
}

const plain = (name: string) => name.replaceAll('"', '')

class RecordingDriver extends DummyDriver {
  readonly #answer: (query: CompiledQuery) => Row[]
  constructor(answer: (query: CompiledQuery) => Row[]) {
    super()
    this.#answer = answer
  }
  override async acquireConnection(): Promise<DatabaseConnection> {
    return {
      executeQuery: async <R>(query: CompiledQuery) => ({
        rows: this.#answer(query) as R[],
        numAffectedRows: 1n,
      }),
      // biome-ignore lint/correctness/useYield: a connection must have it, and nothing here streams
      async *streamQuery(): AsyncGenerator<never> {
        throw new Error('The bench does not read as a stream.')
      },
    }
  }
}
