import { z } from 'zod'

/**
 * A backup, unsealed and unpacked, is text: this heading in one line of JSON; then for each table a line that names
 * it, its rows as COPY writes them, a line `\.` and its figures; then the sequences; and a last line that says so.
 */
export const HEADING = z.object({
  evenhand: z.literal('backup'),
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Version of the database server it was made on. */
  server: z.string(),
  migrations: z.array(z.object({ room: z.string(), name: z.string(), checksum: z.string() })),
})
export type Heading = z.output<typeof HEADING>

export const TABLE = z.object({ table: z.string(), columns: z.array(z.string()).min(1) })
export const FIGURES = z.object({ rows: z.int(), sum: z.string().length(64) })
export const SEQUENCES = z.object({
  sequences: z.array(z.object({ name: z.string(), value: z.string().regex(/^-?\d+$/), called: z.boolean() })),
})
export type Sequence = z.output<typeof SEQUENCES>['sequences'][number]
export const END = z.object({ end: z.literal(true) })

/** The line that ends a table's rows. COPY never writes it as a row. */
export const ROWS_END = '\\.'
