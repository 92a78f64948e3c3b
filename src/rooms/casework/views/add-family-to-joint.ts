import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { noSuchFile } from '../families/other-file.ts'
import { referenceDigits } from '../reference.ts'
import type { Tables } from '../schema/tables.ts'
import { addPart } from './joint-parts.ts'

/** Another family joins, each by its own will; neither file says who the others are (D16). */
export const addFamilyToJoint = command({
  name: 'add-family-to-joint',
  called: 'Another family joins',
  input: z.strictObject({
    joint: z.uuid(),
    reference: z.string().trim().min(1, 'Type the file’s reference').max(20, 'Type a reference like EH-1041'),
  }),
  who: CASEWORKERS,
  refusals: [notFound, noSuchFile],
  spoken: ['joint'],
  async carryOut({ joint, reference }, desk) {
    const tables = desk.sql.withTables<Tables>()
    const standing = await tables
      .selectFrom('casework.joint_views')
      .select('id')
      .where('id', '=', joint)
      .forUpdate()
      .executeTakeFirst()
    if (!standing) return refuse(notFound)
    const number = Number(referenceDigits(reference) ?? 0)
    const file = await tables
      .selectFrom('casework.file')
      .select('id')
      .where('reference', '=', number)
      .executeTakeFirst()
    if (!file) return refuse(noSuchFile, { field: 'reference' })
    await addPart(desk, joint, file.id)
    return { file: file.id, joint }
  },
  about: (_input, { file }) => file,
})
