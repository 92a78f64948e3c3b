import type { Box } from './page-text.ts'

/** A cell of the grid over a page: its page, row and column, each counted from 1. */
export interface Cell {
  readonly page: number
  readonly row: number
  readonly column: number
}

/** Flat cells, since lines of writing are flat; on a phone each is still large enough for a finger (WCAG 2.5.8). */
export const COLUMNS = 8
const ROWS_A_WIDTH = 14.4

/** How many rows the grid of a page has, by its size in any measure; a sheet of A4 has 20. */
export const rowsOf = ([width, height]: readonly [width: number, height: number]): number =>
  Math.min(48, Math.max(4, Math.floor((ROWS_A_WIDTH * height) / width)))

/** A cell on a page's picture, in its points: never less than the whole of it. */
export function cellOnPicture(
  { width, height, points }: { width: number; height: number; points: readonly [number, number] },
  { row, column }: Cell,
): Box {
  const rows = rowsOf(points)
  return {
    left: Math.floor(((column - 1) * width) / COLUMNS),
    right: Math.ceil((column * width) / COLUMNS),
    bottom: Math.floor(((row - 1) * height) / rows),
    top: Math.ceil((row * height) / rows),
  }
}
