import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { keyMissing } from '#rooms/vault'
import { ATTENDERS } from '../meetings/who-attends.ts'
import type { Tables } from '../schema/tables.ts'
import { APPROVED_HOW } from './how.ts'
import { viewsToWrite } from './views-to-write.ts'

export const changedSince = {
  code: 'views-changed-since',
  status: 422,
  sentence: 'It was changed since. Show them what it says now: what they approve is that, word for word.',
} as const

/** Its owner approved one version, and says how (C06, D14). A later version is approved anew. */
export const approveViews = command({
  name: 'approve-views',
  called: 'Approval of My views',
  input: z.strictObject({
    views: z.uuid(),
    number: z.coerce.number('Say which version they approved').int(),
    how: z.enum(APPROVED_HOW, 'Choose how they approved it'),
  }),
  who: ATTENDERS,
  refusals: [notFound, keyMissing, changedSince],
  spoken: ['views', 'number', 'how'],
  async carryOut({ views, number, how }, desk) {
    const standing = await viewsToWrite(desk, views)
    if (standing instanceof Refusal) return standing
    const { file, case_id, newest } = standing
    if (newest !== number) return refuse(changedSince)
    await desk.sql
      .withTables<Tables>()
      .insertInto('casework.views_approval')
      .values({ id: newId(), file, case_id, views, number, how, by: desk.person?.id ?? '', at: desk.now })
      .execute()
    return { file, views }
  },
  about: (_input, { file }) => file,
})
