import { z } from 'zod'
import { command } from '#platform/command.ts'
import { Conflict, notFound, Refusal, refuse } from '#platform/refusal.ts'
import { versionRead } from '#platform/version.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { openJoint, sealJoint } from './joint-words.ts'
import { nothingSaid, SECTION_FIELDS, saysNothing } from './sections.ts'

/** Changes what several families say together: each of them approves anew. */
export const changeJointViews = command({
  name: 'change-joint-views',
  called: 'Our views',
  input: z.strictObject({
    joint: z.uuid(),
    version: versionRead,
    ...SECTION_FIELDS,
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, nothingSaid],
  spoken: ['joint', 'version'],
  async carryOut({ joint: id, version, ...said }, desk) {
    if (saysNothing(said)) return refuse(nothingSaid, { field: 'matters' })
    const tables = desk.sql.withTables<Tables>()
    const row = await tables
      .selectFrom('casework.joint_views')
      .select(['id', 'version', 'number', 'sealed_words'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return refuse(notFound)
    const before = await openJoint(desk, row)
    if (before instanceof Refusal) return before
    if (row.version !== version) return new Conflict(before.said, row.version)
    const next = version + 1
    await tables
      .updateTable('casework.joint_views')
      .set({
        version: next,
        number: row.number + 1,
        sealed_words: await sealJoint(desk, id, next, { ...before, said }),
        by: desk.person?.id ?? '',
        at: desk.now,
      })
      .where('id', '=', id)
      .execute()
    return { joint: id }
  },
})
