import { z } from 'zod'
import type { Cell } from '#platform/redact/grid.ts'

const CELL = /^([1-9]\d{0,2})\.([1-9]\d?)\.([1-9]\d?)$/

/** Cells of one page that somebody chose by hand, each as "page.row.column". */
export const cellsField = z
  .array(z.string().regex(CELL, 'Choose cells of the grid'))
  .max(400, 'Choose 400 cells of a page at most')
  .default([])

export const cellValue = ({ page, row, column }: Cell): string => `${page}.${row}.${column}`

/** Cells as they were chosen; what is none is left out. */
export const cellsNamed = (values: readonly string[]): Cell[] =>
  values.flatMap(value => {
    const [, page, row, column] = (CELL.exec(value) ?? []).map(Number)
    return page && row && column ? [{ page, row, column }] : []
  })

/** The cells of one page, as somebody who cannot see the picture reads them. */
export const cellsInWords = (values: readonly string[], page: number): string =>
  cellsNamed(values)
    .filter(cell => cell.page === page)
    .map(({ row, column }) => `row ${row}, column ${column}`)
    .join('; ')
