import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { ourPromise } from '#platform/our-promise.ts'
import { Conflict, notFound, Refusal, refuse } from '#platform/refusal.ts'
import { versionRead } from '#platform/version.ts'
import { keyMissing } from '#rooms/vault'
import { tick } from '../calls/contact-fields.ts'
import { written } from '../cases/written.ts'
import type { Tables } from '../schema/tables.ts'
import { keepPoints } from './add-points.ts'
import { keepNote, keepNotes } from './keep-note.ts'
import { type MeetingAtHand, meetingToWrite } from './meeting-to-write.ts'
import { notAttending, speakingNotAllowed } from './refusals.ts'
import { AGREED_HOW, beginSpeaking, checkSpeaking, maySpeak } from './speaking.ts'
import { ATTENDERS } from './who-attends.ts'

const wantedMissing = {
  code: 'wanted-missing',
  status: 422,
  sentence: `Write what they want said, in their words: nobody speaks for somebody before their views and wishes are understood${ourPromise('spoken-for-with-agreement')}.`,
} as const
const agreementMissing = {
  code: 'agreement-missing',
  status: 422,
  sentence: `Choose how they agreed that you speak for them. Nobody speaks for a parent without that${ourPromise('spoken-for-with-agreement')}.`,
} as const

/** Ids with a space between, as the page sends what stood on it. */
const IDS = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} ?)*$/

/**
 * What happens in a meeting, as one form that is sent as often as one likes: that our role was said, which points were
 * raised, notes for the parent, what was cleared up, speaking for them and each check. By somebody who is there.
 */
export const recordMeeting = command({
  name: 'record-meeting',
  called: 'In a meeting',
  input: z.strictObject({
    meeting: z.uuid(),
    version: versionRead.default(0),
    told: tick,
    /** Those that stood on the page: one of them that is not ticked was not raised. */
    listed: z.string().max(8000).regex(IDS, 'These are ids, with a space between').default(''),
    raised: z.array(z.uuid()).max(200).default([]),
    newPoint: written.optional(),
    notesOffered: z.enum(['wanted', 'not-wanted'], 'Choose what they said about notes').optional(),
    notes: written.optional(),
    clarified: written.optional(),
    clarifiedBy: z
      .enum(['parent', 'young-person', 'child', 'other'], 'Choose who cleared it up')
      .default('parent'),
    agreedHow: z.enum(AGREED_HOW, 'Choose how they agreed').optional(),
    wanted: written.optional(),
    check: z.enum(['go-on', 'stop'], 'Choose what they said').optional(),
  }),
  who: ATTENDERS,
  refusals: [notFound, keyMissing, notAttending, speakingNotAllowed, wantedMissing, agreementMissing],
  spoken: ['meeting', 'told', 'raised', 'notesOffered', 'clarifiedBy', 'agreedHow', 'check'],
  async carryOut(typed, desk) {
    if (typed.agreedHow && !typed.wanted) return refuse(wantedMissing, { field: 'wanted' })
    if (typed.wanted && !typed.agreedHow) return refuse(agreementMissing, { field: 'agreedHow' })
    const standing = await meetingToWrite(desk, typed.meeting)
    if (standing instanceof Refusal) return standing
    if (!(await attends(desk, standing.id, typed.told))) return refuse(notAttending)
    if (typed.agreedHow && !(await maySpeak(desk, standing)))
      return refuse(speakingNotAllowed, { field: 'agreedHow' })
    if (typed.notesOffered) await offerNotes(desk, standing.id, typed.notesOffered)
    await raise(desk, standing, typed)
    if (typed.newPoint) await keepPoints(desk, standing, [typed.newPoint], 'raised')
    if (typed.clarified)
      await keepNote(
        desk,
        standing,
        { kind: 'clarification', source: typed.clarifiedBy },
        { words: typed.clarified },
      )
    if (typed.agreedHow && typed.wanted) await beginSpeaking(desk, standing, typed.agreedHow, typed.wanted)
    if (typed.check) await checkSpeaking(desk, standing, typed.check === 'go-on')
    const theirs = await keepNotes(desk, standing, typed.notes, typed.version)
    return theirs
      ? new Conflict({ notes: theirs.words }, theirs.version)
      : { file: standing.file, meeting: standing.id }
  },
  about: (_input, { file }) => file,
})

/** Whether whoever acts has stated as what they are there; and, ticked, that they told those present. */
async function attends(
  { sql, person, now }: Desk,
  meeting: string,
  told: 'yes' | undefined,
): Promise<boolean> {
  const tables = sql.withTables<Tables>()
  const row = await tables
    .selectFrom('casework.attendance')
    .select(['id', 'told_at'])
    .where('meeting', '=', meeting)
    .where('person', '=', person?.id ?? '')
    .executeTakeFirst()
  if (row && told && !row.told_at)
    await tables.updateTable('casework.attendance').set({ told_at: now }).where('id', '=', row.id).execute()
  return row !== undefined
}

const offerNotes = ({ sql }: Desk, id: string, notes_offered: 'wanted' | 'not-wanted') =>
  sql
    .withTables<Tables>()
    .updateTable('casework.meeting')
    .set({ notes_offered })
    .where('id', '=', id)
    .execute()

/** Those ticked were raised; one that stood on the page and is not ticked any more was not. */
async function raise(
  { sql, now }: Desk,
  { id }: MeetingAtHand,
  { raised, listed }: { raised: readonly string[]; listed: string },
): Promise<void> {
  const points = sql.withTables<Tables>().updateTable('casework.meeting_point').where('meeting', '=', id)
  const taken = listed.split(' ').filter(point => point !== '' && !raised.includes(point))
  if (raised.length > 0)
    await points
      .set({ became: 'raised', settled_at: now })
      .where('id', 'in', [...raised])
      .where('became', 'is', null)
      .execute()
  if (taken.length > 0)
    await points.set({ became: null, settled_at: null }).where('id', 'in', taken).execute()
}
