import { timeInWords } from '#platform/clock.ts'
import type { Contents } from './read-backup.ts'
import type { Told } from './snapshot.ts'

/** "1,234 rows in 35 tables". */
export function countInWords({ tables, rows }: { tables: number; rows: number }): string {
  return `${inWords(rows)} rows in ${tables} tables`
}

/** "of 22 November 2026, 10:42, with 1,234 rows in 35 tables": which backup this is. */
export function contentsInWords({ heading, tables }: Contents): string {
  const rows = [...tables.values()].reduce((sum, table) => sum + table.rows, 0)
  const madeAt = timeInWords(new Date(heading.madeAt))
  return `of ${madeAt}, with ${countInWords({ tables: tables.size, rows })}`
}

/** Says how far a long one has come: each table that has many rows, and each hundred thousand of them. */
export function progress(say: (line: string) => void): Told {
  return (table, figures) => {
    if ('rowsSoFar' in figures) say(`${table}: ${inWords(figures.rowsSoFar)} rows so far`)
    else if (figures.rows >= MANY) say(`${table}: ${inWords(figures.rows)} rows`)
  }
}

const MANY = 10_000

const inWords = (count: number) => count.toLocaleString('en-GB')
