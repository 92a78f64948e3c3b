import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { fileSealToWrite, keyMissing } from '#rooms/vault'
import { referenceOf } from '../file-reference.ts'
import { ATTENDERS } from '../meetings/who-attends.ts'
import type { Tables } from '../schema/tables.ts'
import { OWNERS, WORDED } from './how.ts'
import { keepVersion } from './keep-version.ts'
import { nothingSaid, SECTION_FIELDS, saysNothing } from './sections.ts'
import { titleOf } from './views-words.ts'

/** Begins a document that its owner owns, in their own words, typed by a worker or a volunteer (D14). */
export const beginViews = command({
  name: 'begin-views',
  called: 'My views',
  input: z.strictObject({
    file: z.uuid(),
    owner: z.enum(OWNERS, 'Choose whose views these are'),
    title: z.string().trim().max(200, 'A title has 200 characters or fewer').default('My views'),
    how: z.enum(WORDED, 'Choose how the words came'),
    ...SECTION_FIELDS,
  }),
  who: ATTENDERS,
  refusals: [notFound, keyMissing, nothingSaid],
  spoken: ['file', 'owner', 'how'],
  async carryOut({ file, owner, title, how, ...said }, desk) {
    if (saysNothing(said)) return refuse(nothingSaid, { field: 'matters' })
    if ((await referenceOf(desk, file)) === undefined) return refuse(notFound)
    const seal = await fileSealToWrite(desk, file)
    if (seal instanceof Refusal) return seal
    const id = newId()
    await desk.sql
      .withTables<Tables>()
      .insertInto('casework.views')
      .values({
        id,
        file,
        owner,
        sealed_words: titleOf.seal(seal, id, 1, title || 'My views'),
        by: desk.person?.id ?? '',
        at: desk.now,
      })
      .execute()
    await keepVersion(desk, { id, file, case_id: null, newest: 0, seal }, how, said)
    return { file, views: id }
  },
  about: (_input, { file }) => file,
})
