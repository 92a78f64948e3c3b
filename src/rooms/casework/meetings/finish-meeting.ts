import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { keyMissing } from '#rooms/vault'
import { because } from '../calls/contact-fields.ts'
import { giveReason } from '../cases/give-reason.ts'
import type { Tables } from '../schema/tables.ts'
import { meetingToWrite } from './meeting-to-write.ts'
import { checksMissing, meetingOver, notAttending } from './refusals.ts'
import { wasNeverChecked } from './speaking.ts'
import { ATTENDERS } from './who-attends.ts'

const notYet = {
  code: 'meeting-to-come',
  status: 422,
  sentence: 'This meeting is still to come. Say that it was held once it was.',
} as const

/** The meeting was held. Where somebody spoke for the parent without a check, it asks why (K11). */
export const finishMeeting = command({
  name: 'finish-meeting',
  called: 'The end of a meeting',
  input: z.strictObject({ meeting: z.uuid(), uncheckedBecause: because.optional() }),
  who: ATTENDERS,
  refusals: [notFound, keyMissing, meetingOver, notYet, notAttending, checksMissing],
  spoken: ['meeting'],
  async carryOut({ meeting: id, uncheckedBecause }, desk) {
    const standing = await meetingToWrite(desk, id)
    if (standing instanceof Refusal) return standing
    const { file, case_id, seal } = standing
    if (standing.held_at || standing.cancelled_at) return refuse(meetingOver)
    if (standing.starts_at > desk.now) return refuse(notYet)
    const tables = desk.sql.withTables<Tables>()
    const there = await tables
      .selectFrom('casework.attendance')
      .select('id')
      .where('meeting', '=', id)
      .executeTakeFirst()
    if (!there) return refuse(notAttending)
    if (await wasNeverChecked(desk, id)) {
      if (!uncheckedBecause) return refuse(checksMissing, { field: 'uncheckedBecause' })
      const reason = {
        what: 'speaking-unchecked',
        words: uncheckedBecause,
        ...(case_id ? { case: case_id } : {}),
      } as const
      await giveReason(desk, file, seal, reason)
    }
    await tables
      .updateTable('casework.speaking')
      .set({ ended_at: desk.now })
      .where('meeting', '=', id)
      .where('ended_at', 'is', null)
      .execute()
    await tables.updateTable('casework.meeting').set({ held_at: desk.now }).where('id', '=', id).execute()
    return { file, meeting: id }
  },
  about: (_input, { file }) => file,
})
