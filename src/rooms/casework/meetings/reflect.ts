import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { Conflict, notFound, Refusal } from '#platform/refusal.ts'
import { versionRead } from '#platform/version.ts'
import { keyMissing } from '#rooms/vault'
import { written } from '../cases/written.ts'
import type { Tables } from '../schema/tables.ts'
import { meetingToWrite } from './meeting-to-write.ts'
import { ATTENDERS } from './who-attends.ts'
import { reflectionWords } from './words.ts'

/** What one may ask oneself after a meeting: what may have moved people, and one's own impartiality (D10). */
export const PROMPTS = {
  behaviour:
    'What may have affected how people behaved: stress, history, what was at stake for each of them?',
  impartial:
    'Did I lean to one side at any moment, in words, looks or where I sat? What would the others say?',
  role: 'Did I stay in the role that I had stated? Where was that hard?',
  supervision: 'What do I want to take to supervision?',
} as const

/** Reflects on a meeting: for oneself, and for supervision by those who lead. Nobody else reads it. */
export const reflect = command({
  name: 'reflect',
  called: 'Reflection after a meeting',
  input: z.strictObject({
    meeting: z.uuid(),
    version: versionRead.default(0),
    behaviour: written.default(''),
    impartial: written.default(''),
    role: written.default(''),
    supervision: written.default(''),
  }),
  who: ATTENDERS,
  refusals: [notFound, keyMissing],
  spoken: ['meeting', 'version'],
  async carryOut({ meeting: id, version, ...words }, desk) {
    const standing = await meetingToWrite(desk, id)
    if (standing instanceof Refusal) return standing
    const { file, case_id, seal } = standing
    const by = desk.person?.id ?? ''
    const tables = desk.sql.withTables<Tables>()
    const row = await tables
      .selectFrom('casework.reflection')
      .select(['id', 'version', 'sealed_words'])
      .where('meeting', '=', id)
      .where('by', '=', by)
      .forUpdate()
      .executeTakeFirst()
    if (row && row.version !== version) return new Conflict(reflectionWords.open(seal, row), row.version)
    const next = (row?.version ?? 0) + 1
    const reflection = row?.id ?? newId()
    const kept = {
      sealed_words: reflectionWords.seal(seal, reflection, next, words),
      version: next,
      at: desk.now,
    }
    if (row) await tables.updateTable('casework.reflection').set(kept).where('id', '=', reflection).execute()
    else
      await tables
        .insertInto('casework.reflection')
        .values({ id: reflection, file, case_id, meeting: id, by, ...kept })
        .execute()
    return { file, meeting: id }
  },
  about: (_input, { file }) => file,
})
