import { z } from 'zod'
import { command } from '#platform/command.ts'
import { Conflict, notFound, Refusal, refuse } from '#platform/refusal.ts'
import { versionRead } from '#platform/version.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import { written } from '../cases/written.ts'
import type { Tables } from '../schema/tables.ts'
import { addressees } from './addressees.ts'
import { familyFile } from './family-file.ts'
import { letterToWrite } from './letter-row.ts'
import { sealLetter } from './letter-words.ts'
import { inTheirName, notForThem, sentAlready } from './refusals.ts'
import { speaksForOthers } from './speaks-for-others.ts'

/** Changes the words of a letter that has not left. What comes from the records is changed in the records. */
export const changeLetter = command({
  name: 'change-letter',
  called: 'The words of a letter',
  input: z.strictObject({
    letter: z.uuid(),
    version: versionRead,
    person: z.uuid().optional(),
    title: z
      .string('Write what the letter is about')
      .trim()
      .min(1, 'Write what the letter is about')
      .max(200, 'This is longer than 200 characters')
      .refine(text => !text.includes('\n'), 'Write it on one line'),
    greeting: written.default(''),
    opening: written.default(''),
    told: written.default(''),
    closing: written.default(''),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, sentAlready, notForThem, inTheirName],
  spoken: ['letter', 'version', 'person'],
  async carryOut({ letter: id, version, person, ...typed }, desk) {
    const standing = await letterToWrite(desk, id)
    if (standing instanceof Refusal) return standing
    const { row, seal, kept } = standing
    if (row.sent_at) return refuse(sentAlready)
    const field = inOthersName(typed)
    if (field) return refuse(inTheirName, { field })
    const { title, greeting, opening, told, closing } = kept.words
    if (row.version !== version) return new Conflict({ title, greeting, opening, told, closing }, row.version)
    const family = await familyFile(desk, seal, row.file)
    if (!family) return refuse(notFound)
    if (person && !addressees(family.people, family).some(one => one.id === person))
      return refuse(notForThem, { field: 'person' })
    const words = { ...typed, person: person ?? kept.words.person }
    await desk.sql
      .withTables<Tables>()
      .updateTable('casework.letter')
      .set({ version: version + 1, sealed_words: sealLetter(seal, id, version + 1, { words }) })
      .where('id', '=', id)
      .execute()
    return { file: row.file, letter: id }
  },
  about: (_input, { file }) => file,
})

/** The field that speaks for somebody else than us (C11). What the family told us is theirs, and is left alone. */
const inOthersName = (typed: Record<'title' | 'opening' | 'closing', string>) =>
  (['title', 'opening', 'closing'] as const).find(name => speaksForOthers(typed[name]))
