import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { dateAt } from '#rooms/facts'
import type { Tables } from '../schema/tables.ts'
import type { MeetingAtHand } from './meeting-to-write.ts'
import { rolesHere } from './state-role.ts'
import { speakingWords } from './words.ts'

/** How a parent agreed that somebody speaks for them. */
export const AGREED_HOW = ['said', 'nodded', 'wrote', 'agreed-before'] as const
export type AgreedHow = (typeof AGREED_HOW)[number]

export const AGREED_HOW_WORDS: Readonly<Record<AgreedHow, string>> = {
  said: 'They said so',
  nodded: 'They nodded or signed',
  wrote: 'They wrote it',
  'agreed-before': 'We had agreed it before, and they confirmed it there',
}

/** Whether the service's policy has somebody of it speak for a parent at this meeting (K11, N46, N70). */
export const maySpeak = async (desk: Desk, { kind, starts_at }: MeetingAtHand): Promise<boolean> =>
  (await rolesHere(desk, kind, dateAt(starts_at))).includes('speaking')

/** From now on somebody speaks for the parent, with what they want said. */
export async function beginSpeaking(
  { sql, person, now }: Desk,
  { id: meeting, file, case_id, seal }: MeetingAtHand,
  agreed_how: AgreedHow,
  wanted: string,
): Promise<void> {
  const id = newId()
  const by = person?.id ?? ''
  await sql
    .withTables<Tables>()
    .insertInto('casework.speaking')
    .values({
      ...{ id, file, case_id, meeting, person: by, agreed_how, began_at: now, by },
      sealed_words: speakingWords.seal(seal, id, 1, { wanted }),
    })
    .execute()
}

/** Asked the parent whether it is still right: they want it to go on, or to stop, and then it stops. Without anybody speaking, nothing. */
export async function checkSpeaking(
  { sql, person, now }: Desk,
  { id: meeting, file, case_id }: MeetingAtHand,
  goes_on: boolean,
): Promise<void> {
  const tables = sql.withTables<Tables>()
  const speaking = await tables
    .selectFrom('casework.speaking')
    .select('id')
    .where('meeting', '=', meeting)
    .where('ended_at', 'is', null)
    .orderBy('began_at', 'desc')
    .executeTakeFirst()
  if (!speaking) return
  const check = { id: newId(), file, case_id, speaking: speaking.id, goes_on, by: person?.id ?? '', at: now }
  await tables.insertInto('casework.speaking_check').values(check).execute()
  if (!goes_on)
    await tables
      .updateTable('casework.speaking')
      .set({ ended_at: now })
      .where('id', '=', speaking.id)
      .execute()
}

/** Whether somebody spoke for the parent in this meeting and never asked whether it was still right. */
export async function wasNeverChecked({ sql }: Desk, meeting: string): Promise<boolean> {
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('casework.speaking as s')
    .leftJoin('casework.speaking_check as c', 'c.speaking', 's.id')
    .select('s.id')
    .where('s.meeting', '=', meeting)
    .where('c.id', 'is', null)
    .execute()
  return rows.length > 0
}
