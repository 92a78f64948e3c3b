import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import type { Tables } from '../schema/tables.ts'
import { changedSince } from './approve-views.ts'
import { APPROVED_HOW } from './how.ts'
import { countFamilies } from './joint-parts.ts'

/** One family approved what they say together with others, as it stands now (D16, C06). */
export const approveJointViews = command({
  name: 'approve-joint-views',
  called: 'Approval of Our views',
  input: z.strictObject({
    joint: z.uuid(),
    file: z.uuid('Choose which family'),
    number: z.coerce.number('Say which version they approved').int(),
    how: z.enum(APPROVED_HOW, 'Choose how they approved it'),
  }),
  who: CASEWORKERS,
  refusals: [notFound, changedSince],
  spoken: ['joint', 'file', 'number', 'how'],
  async carryOut({ joint, file, number, how }, desk) {
    const tables = desk.sql.withTables<Tables>()
    const row = await tables
      .selectFrom('casework.joint_views')
      .select('number')
      .where('id', '=', joint)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return refuse(notFound)
    if (row.number !== number) return refuse(changedSince)
    const approved = { approved_number: number, approved_how: how, approved_at: desk.now }
    return (await setPart(desk, joint, file, approved)) > 0 ? { file, joint } : refuse(notFound)
  },
  about: ({ file }) => file,
})

/** A family leaves: from then on the document is not theirs, and what they approved does not count (D16). */
export const leaveJointViews = command({
  name: 'leave-joint-views',
  bare: true,
  input: z.strictObject({ joint: z.uuid(), file: z.uuid() }),
  who: CASEWORKERS,
  refusals: [notFound],
  spoken: ['joint', 'file'],
  async carryOut({ joint, file }, desk) {
    const left = { approved_number: null, approved_how: null, approved_at: null, left_at: desk.now }
    const parts = await setPart(desk, joint, file, left)
    if (parts === 0) return refuse(notFound)
    await countFamilies(desk.sql, joint, -parts)
    return { file, joint }
  },
  about: ({ file }) => file,
})

/** In two parts where two files were made one; gives how many there were. */
async function setPart(
  { sql }: Desk,
  joint: string,
  file: string,
  what: {
    approved_number: number | null
    approved_how: string | null
    approved_at: Date | null
    left_at?: Date
  },
): Promise<number> {
  const { numUpdatedRows } = await sql
    .withTables<Tables>()
    .updateTable('casework.joint_part')
    .set(what)
    .where('joint', '=', joint)
    .where('file', '=', file)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
