import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { keyMissing } from '#rooms/vault'
import { written } from '../cases/written.ts'
import type { Tables } from '../schema/tables.ts'
import { type MeetingAtHand, meetingToWrite } from './meeting-to-write.ts'
import { ATTENDERS } from './who-attends.ts'
import { pointWords } from './words.ts'

/** Adds what the parent wants to say or ask, a line each, in their words and order (K07). */
export const addPoints = command({
  name: 'add-points',
  called: 'Points to raise',
  input: z.strictObject({
    meeting: z.uuid(),
    points: written.min(1, 'Write at least one point, each on a line of its own'),
  }),
  who: ATTENDERS,
  refusals: [notFound, keyMissing],
  spoken: ['meeting'],
  async carryOut({ meeting: id, points }, desk) {
    const standing = await meetingToWrite(desk, id)
    if (standing instanceof Refusal) return standing
    await keepPoints(desk, standing, linesOf(points))
    return { file: standing.file, meeting: id }
  },
  about: (_input, { file }) => file,
})

const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
    .slice(0, 100)

/** Keeps points after those that stand; `became` says that they were raised already. */
export async function keepPoints(
  { sql, person, now }: Desk,
  { id: meeting, file, case_id, seal }: MeetingAtHand,
  points: readonly string[],
  became: 'raised' | null = null,
): Promise<void> {
  if (points.length === 0) return
  const tables = sql.withTables<Tables>()
  const { last } = await tables
    .selectFrom('casework.meeting_point')
    .select(({ fn }) => fn.max<number | null>('position').as('last'))
    .where('meeting', '=', meeting)
    .executeTakeFirstOrThrow()
  const rows = points.map((point, at) => {
    const id = newId()
    return {
      ...{ id, file, case_id, meeting, position: (last ?? 0) + at + 1, became },
      settled_at: became ? now : null,
      sealed_words: pointWords.seal(seal, id, 1, { point }),
      by: person?.id ?? '',
      at: now,
    }
  })
  await tables.insertInto('casework.meeting_point').values(rows).execute()
}
