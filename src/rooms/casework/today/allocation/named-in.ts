import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'

/** Who opens the files that are open to named people only, by file; other files have no entry. */
export type NamedIn = ReadonlyMap<string, readonly string[]>

/** Of these files, the ones that are open to named people only, and to whom as far as whoever asks may know. */
export async function namedIn({ sql }: Desk, files: readonly string[]): Promise<NamedIn> {
  if (files.length === 0) return new Map()
  const { rows } = await raw<{ file: string; named: string[] }>`
    select r.file, array(select g.person from vault.open_file_grant g where g.file = r.file) as named
    from vault.open_restriction r where r.file = any(${files}::uuid[])`.execute(sql)
  return new Map(rows.map(({ file, named }) => [file, named]))
}

/** Whether a worker can be given a family's case: a file that is open to named people only is worked on by them only. */
export const mayHold = (named: NamedIn, file: string, worker: string): boolean =>
  named.get(file)?.includes(worker) ?? true
