import { sql as raw, type Selectable } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { namesOf } from '#rooms/people'
import type { FileSeal, HeldEntry, Holding } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'

/** What a row is told with: the file's key, and the names of those who worked on it. */
export interface Telling {
  readonly desk: Desk
  readonly seal: FileSeal
  /** A worker's name; "nobody" where none is entered. */
  nameOf(worker: string | null): string
}

type Row = { id: string }
type RowOf<T extends keyof Tables> = Selectable<Tables[T]>
/** What one row says; its id and table are added. */
export type Told = Omit<HeldEntry, 'id' | 'table'>

/** The holding of one table: each of its rows of a file, told one by one; undefined leaves a row out that says nothing. */
export function rowHolding<T extends keyof Tables & `casework.${string}`>(
  table: T,
  tell: (row: RowOf<T>, telling: Telling) => Told | undefined | Promise<Told | undefined>,
): Holding {
  return {
    tables: [table],
    async collect(desk, file, seal) {
      const { rows } = await raw<RowOf<T> & Row>`
        select * from ${raw.table(table)} where file = ${file}::uuid`.execute(desk.sql)
      const names = await namesOf(desk, rows.flatMap(workersIn))
      const nameOf = (worker: string | null) =>
        worker === null ? 'nobody' : (names.get(worker) ?? 'somebody who has left')
      const entries: HeldEntry[] = []
      for (const row of rows) {
        const told = await tell(row, { desk, seal, nameOf })
        if (told) entries.push({ id: row.id, table, ...told })
      }
      return entries
    },
  }
}

/** The columns that name a worker. */
const WORKERS = [
  'by',
  'worker',
  'entered_by',
  'amended_by',
  'opened_by',
  'put_by',
  'made_by',
  'owner',
  'kept_by',
]
WORKERS.push('sent_by', 'claimed_by', 'ended_by', 'confirmed_by', 'became')

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const workersIn = (row: object): string[] =>
  WORKERS.map(column => (row as Record<string, unknown>)[column]).filter(
    (value): value is string => typeof value === 'string' && UUID.test(value),
  )

/** A day of a column without time, which the driver gives as midnight of this machine. */
export function dayIn(date: Date | null): string | undefined {
  if (!date) return undefined
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** Sentences joined to a text; what is empty is left out. */
export const lines = (...parts: readonly (string | false | null | undefined)[]): string =>
  parts.filter(Boolean).join('\n')
