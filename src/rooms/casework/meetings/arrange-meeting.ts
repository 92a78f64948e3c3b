import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { fileSealToWrite, keyMissing } from '#rooms/vault'
import { moment } from '../calls/contact-fields.ts'
import { written } from '../cases/written.ts'
import type { Tables } from '../schema/tables.ts'
import { MEETING_KINDS } from './kinds.ts'
import { lookBefore } from './may-attend.ts'
import { stir } from './meeting-to-write.ts'
import { readWhen } from './read-when.ts'
import { noSeatInDecisions } from './refusals.ts'
import { keepRole, ROLE_FIELDS, ROLE_REFUSALS } from './state-role.ts'
import { ATTENDERS } from './who-attends.ts'
import { meetingWords } from './words.ts'

export const whenNotRead = {
  code: 'when-not-read',
  status: 422,
  sentence: 'Write the day and the time, like 12 11 2026 14:00 or Thursday 14:00.',
} as const

/** Where somebody goes with a family: when, where, and as what. Nobody goes without a role (C08). */
export const arrangeMeeting = command({
  name: 'arrange-meeting',
  called: 'A meeting',
  input: z.strictObject({
    file: z.uuid(),
    case: z.uuid().optional(),
    kind: z.enum(MEETING_KINDS, 'Choose what kind of meeting it is'),
    when: moment.min(1, 'Write the day and the time').meta({ examples: ['30 11 2026 14:00'] }),
    place: z.string().trim().max(200, 'A place has 200 characters or fewer').default(''),
    about: written.default(''),
    present: z.string().trim().max(2000, 'Write this in 2,000 characters or fewer').default(''),
    ...ROLE_FIELDS,
  }),
  who: ATTENDERS,
  as: 'registrar',
  refusals: [notFound, keyMissing, whenNotRead, ...ROLE_REFUSALS],
  spoken: ['file', 'case', 'kind', 'person', 'role', 'supportsAs'],
  attempt: ({ file, person }, desk) => lookBefore(desk, file, person),
  async carryOut({ file, case: of, kind, when, place, about, present, ...stated }, desk) {
    if (stated.role === 'decision') return refuse(noSeatInDecisions, { field: 'role' })
    const starts_at = readWhen(when, desk.now)
    if (!starts_at) return refuse(whenNotRead, { field: 'when' })
    if (!(await isThere(desk, file, of))) return refuse(notFound)
    const seal = await fileSealToWrite(desk, file)
    if (seal instanceof Refusal) return seal
    const row = { id: newId(), file, case_id: of ?? null, kind, starts_at }
    await desk.sql
      .withTables<Tables>()
      .insertInto('casework.meeting')
      .values({
        ...row,
        sealed_words: meetingWords.seal(seal, row.id, 1, { place, about, present }),
        by: desk.person?.id ?? '',
        at: desk.now,
      })
      .execute()
    const attendance = await keepRole(desk, { ...row, seal }, stated)
    if (attendance instanceof Refusal) return attendance
    if (of) await stir(desk, of)
    return { file, meeting: row.id }
  },
  about: (_input, { file }) => file,
})

/** Whether the file is open to whoever acts, and the case lies in it. */
async function isThere({ sql }: Desk, file: string, of: string | undefined): Promise<boolean> {
  const tables = sql.withTables<Tables>()
  const row = of
    ? await tables
        .selectFrom('casework.case')
        .select('id')
        .where('id', '=', of)
        .where('file', '=', file)
        .executeTakeFirst()
    : await tables.selectFrom('casework.file').select('id').where('id', '=', file).executeTakeFirst()
  return row !== undefined
}
