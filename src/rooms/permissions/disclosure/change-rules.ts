import { z } from 'zod'
import { command } from '#platform/command.ts'
import { Conflict } from '#platform/refusal.ts'
import { versionRead } from '#platform/version.ts'
import { LEADERS } from '#platform/who.ts'
import type { Tables } from '../schema/tables.ts'
import { rulesOfSharing } from './rules.ts'

/** Says whether a second person looks at what is to leave before it does. */
export const changeRules = command({
  name: 'change-sharing-rules',
  called: 'The rules of sharing',
  input: z.strictObject({
    secondLook: z.enum(['yes', 'no'], 'Choose whether a second person looks'),
    version: versionRead,
  }),
  who: LEADERS,
  spoken: ['secondLook'],
  async carryOut({ secondLook, version }, desk) {
    const { numUpdatedRows } = await desk.sql
      .withTables<Tables>()
      .updateTable('permissions.rules')
      .set({
        ...{ second_look: secondLook === 'yes', version: version + 1 },
        ...{ changed_by: desk.person?.id ?? null, changed_at: desk.now },
      })
      .where('version', '=', version)
      .executeTakeFirst()
    if (numUpdatedRows > 0n) return { secondLook }
    const standing = await rulesOfSharing(desk)
    return new Conflict({ secondLook: standing?.second_look ? 'yes' : 'no' }, standing?.version ?? version)
  },
})
