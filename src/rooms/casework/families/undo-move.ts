import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { type FileKeeper, fileSealToWrite, keyMissing } from '#rooms/vault'
import { nobodyLeft } from '../interests/refusals.ts'
import { shutOutThereToo } from '../interests/stays-shut-out.ts'
import type { Tables } from '../schema/tables.ts'
import { findPeopleAgain } from './find-people-again.ts'
import { setMergedInto } from './merge-files.ts'
import { moveAlong } from './move-along.ts'
import { moveRows } from './move-rows.ts'

/** Takes apart what was made one, or sends a case back: what was moved goes where it came from; what was added since stays. Who is shut out now stays out of both. */
export const undoMove = (keepers: readonly FileKeeper[]) =>
  command({
    name: 'undo-move',
    input: z.strictObject({ move: z.uuid() }),
    who: LEADERS,
    as: 'registrar',
    serializable: true,
    bare: true,
    spoken: ['move'],
    refusals: [notFound, keyMissing, nobodyLeft],
    async carryOut({ move }, desk) {
      const standing = await lockMove(desk, move)
      if (!standing) return refuse(notFound)
      const { file, from_file: back } = standing
      const closed = await shutOutThereToo(desk, file, back, keepers)
      if (closed) return closed
      const [from, to] = [await fileSealToWrite(desk, file), await fileSealToWrite(desk, back)]
      if (from instanceof Refusal) return from
      if (to instanceof Refusal) return to
      const moved = await movedBy(desk, move)
      await moveRows(desk, [file, from], [back, to], moved)
      await moveAlong(desk, keepers, [file, from], [back, to], moved)
      await setMergedInto(desk, back, null)
      await findPeopleAgain(desk, back, to)
      await close(desk, move)
      return { file, back }
    },
    about: (_input, { file }) => file,
  })

const lockMove = ({ sql }: Desk, move: string) =>
  sql
    .withTables<Tables>()
    .selectFrom('casework.move')
    .select(['file', 'from_file'])
    .where('id', '=', move)
    .where('undone_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

async function movedBy({ sql }: Desk, move: string) {
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('casework.moved_row')
    .select(['table_name', 'row_id'])
    .where('move', '=', move)
    .execute()
  return rows.map(({ table_name, row_id }) => ({ table: table_name, row: row_id }))
}

const close = ({ sql, person, now }: Desk, move: string) =>
  sql
    .withTables<Tables>()
    .updateTable('casework.move')
    .set({ undone_by: person?.id ?? null, undone_at: now })
    .where('id', '=', move)
    .execute()
