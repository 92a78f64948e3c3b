import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { Tables } from '../schema/tables.ts'
import { DECLARERS } from './kinds.ts'
import { endedAlready } from './refusals.ts'

const ENDED_HOW = ['over', 'in-error'] as const

/** Ends a declaration: it is over, or was never right. It is kept, and no longer compared; what was confirmed by it stands. */
export const endDeclaration = command({
  name: 'end-declaration',
  called: 'End a declaration',
  input: z.strictObject({
    declaration: z.uuid(),
    how: z.enum(ENDED_HOW, 'Choose whether it is over, or was never right'),
  }),
  who: DECLARERS,
  serializable: true,
  spoken: ['declaration', 'how'],
  refusals: [notFound, endedAlready],
  async carryOut({ declaration, how }, { sql, person, now }) {
    const tables = sql.withTables<Tables>()
    const standing = await tables
      .selectFrom('interests.declaration')
      .select('ended_at')
      .where('id', '=', declaration)
      .where('person', '=', person?.id ?? '')
      .executeTakeFirst()
    if (!standing) return refuse(notFound)
    if (standing.ended_at) return refuse(endedAlready)
    await tables
      .updateTable('interests.declaration')
      .set({ ended_at: now, ended_how: how })
      .where('id', '=', declaration)
      .execute()
    return { declaration }
  },
  about: ({ declaration }) => declaration,
})
