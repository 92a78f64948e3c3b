import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { type FileKeeper, type FileSeal, fileSealToWrite, keyMissing } from '#rooms/vault'
import { compareAgain } from '../interests/compare-again.ts'
import { notTheSamePeople, stayOutOfBoth, wouldLetIn } from '../interests/stays-shut-out.ts'
import type { Tables } from '../schema/tables.ts'
import { findPeopleAgain } from './find-people-again.ts'
import { moveAlong } from './move-along.ts'
import { type Moved, moveRows } from './move-rows.ts'
import { noSuchFile, otherFile } from './other-file.ts'

const keptApart = {
  code: 'kept-apart',
  status: 422,
  sentence: 'These two files are kept apart on purpose: each belongs to a party of its own.',
} as const

/**
 * Makes one file of two that are the same family's: everything of the other is sealed anew under this one's key. The
 * other's reference leads here from then on. `undo-move` takes it apart again. Files that are kept apart stay so.
 */
export const mergeFiles = (keepers: readonly FileKeeper[]) =>
  command({
    name: 'merge-files',
    called: 'Make one file of two',
    input: z.strictObject({
      file: z.uuid(),
      reference: z.string().trim().min(1, 'Type the other file’s reference').max(20),
    }),
    who: LEADERS,
    as: 'registrar',
    serializable: true,
    spoken: ['file'],
    refusals: [notFound, keyMissing, noSuchFile, keptApart, notTheSamePeople],
    async carryOut({ file, reference }, desk) {
      const other = await otherFile(desk, file, reference)
      if (!other) return refuse(noSuchFile, { field: 'reference' })
      if (await areKeptApart(desk, file, other)) return refuse(keptApart, { field: 'reference' })
      if (await wouldLetIn(desk, other, file)) return refuse(notTheSamePeople, { field: 'reference' })
      const [into, from] = [await fileSealToWrite(desk, file), await fileSealToWrite(desk, other)]
      if (into instanceof Refusal) return into
      if (from instanceof Refusal) return from
      const move = await enterMove(
        desk,
        { file, from: other, what: 'merge' },
        await all(desk, keepers, [other, from], [file, into]),
      )
      await setMergedInto(desk, other, file)
      await stayOutOfBoth(desk, other, file)
      await findPeopleAgain(desk, file, into)
      await compareAgain(desk, file)
      return { file, move }
    },
    about: ({ file }) => file,
  })

const all = async (
  desk: Desk,
  keepers: readonly FileKeeper[],
  from: readonly [string, FileSeal],
  to: readonly [string, FileSeal],
) => [...(await moveRows(desk, from, to)), ...(await moveAlong(desk, keepers, from, to))]

async function areKeptApart({ sql }: Desk, file: string, other: string): Promise<boolean> {
  const row = await sql
    .withTables<Tables>()
    .selectFrom('casework.kept_apart')
    .select('file')
    .where('file', '=', file)
    .where('other', '=', other)
    .executeTakeFirst()
  return row !== undefined
}

/** Sets or clears where a file went. */
export const setMergedInto = ({ sql }: Desk, file: string, into: string | null) =>
  sql
    .withTables<Tables>()
    .updateTable('casework.file')
    .set({ merged_into: into })
    .where('id', '=', file)
    .execute()

/** Writes down what was moved, so that it can go back. Gives the move's id. */
export async function enterMove(
  { sql, person, now }: Desk,
  { file, from, what }: { file: string; from: string; what: 'merge' | 'case' },
  moved: readonly Moved[],
): Promise<string> {
  const tables = sql.withTables<Tables>()
  const id = newId()
  const by = person?.id ?? ''
  await tables.insertInto('casework.move').values({ id, file, from_file: from, what, by, at: now }).execute()
  const rows = moved.map(({ table, row }) => ({
    id: newId(),
    file,
    move: id,
    table_name: table,
    row_id: row,
  }))
  if (rows.length > 0) await tables.insertInto('casework.moved_row').values(rows).execute()
  return id
}
