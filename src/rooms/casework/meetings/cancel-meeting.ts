import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { keyMissing } from '#rooms/vault'
import { because } from '../calls/contact-fields.ts'
import type { Tables } from '../schema/tables.ts'
import { meetingToWrite } from './meeting-to-write.ts'
import { meetingOver } from './refusals.ts'
import { ATTENDERS } from './who-attends.ts'
import { meetingWords } from './words.ts'

/** A meeting that will not be: it leaves Today, and stays on the timeline with why. */
export const cancelMeeting = command({
  name: 'cancel-meeting',
  called: 'A meeting that will not be',
  input: z.strictObject({ meeting: z.uuid(), because: because.default('') }),
  who: ATTENDERS,
  refusals: [notFound, keyMissing, meetingOver],
  spoken: ['meeting'],
  async carryOut({ meeting: id, because: cancelledBecause }, desk) {
    const standing = await meetingToWrite(desk, id)
    if (standing instanceof Refusal) return standing
    if (standing.held_at || standing.cancelled_at) return refuse(meetingOver)
    const words = meetingWords.open(standing.seal, standing)
    const version = standing.version + 1
    const sealed_words = meetingWords.seal(standing.seal, id, version, { ...words, cancelledBecause })
    await desk.sql
      .withTables<Tables>()
      .updateTable('casework.meeting')
      .set({ cancelled_at: desk.now, version, sealed_words })
      .where('id', '=', id)
      .execute()
    return { file: standing.file, meeting: id }
  },
  about: (_input, { file }) => file,
})
