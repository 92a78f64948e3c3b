import { type RawBuilder, sql as raw } from 'kysely'

/**
 * Which of these parts hold anything for an id, as one value of a statement: most hold nothing, and what is empty need
 * not be asked for. `tables` gives the table of each part; the id stands in `column`.
 */
export function partsHeld<P extends string>(
  tables: Readonly<Record<P, string>>,
  column: 'file' | 'case_id',
  id: RawBuilder<string>,
): RawBuilder<P[]> {
  const each = Object.entries<string>(tables).map(
    ([part, table]) =>
      raw`case when exists (select from ${raw.table(table)} where ${raw.ref(column)} = ${id})
        then ${raw.lit(part)} end`,
  )
  return raw`array_remove(array[${raw.join(each)}], null)`
}
