import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { referenceOf } from '../file-reference.ts'
import type { Tables } from '../schema/tables.ts'
import { addPart } from './joint-parts.ts'
import { sealJoint } from './joint-words.ts'
import { nothingSaid, SECTION_FIELDS, saysNothing } from './sections.ts'

/** Begins a document in which several families say something together (D16); the first of them is the one whose file it is begun from. */
export const beginJointViews = command({
  name: 'begin-joint-views',
  called: 'Our views',
  input: z.strictObject({
    file: z.uuid(),
    title: z.string().trim().max(200, 'A title has 200 characters or fewer').default('Our views'),
    ...SECTION_FIELDS,
  }),
  who: CASEWORKERS,
  refusals: [notFound, nothingSaid],
  spoken: ['file'],
  async carryOut({ file, title, ...said }, desk) {
    if (saysNothing(said)) return refuse(nothingSaid, { field: 'matters' })
    if ((await referenceOf(desk, file)) === undefined) return refuse(notFound)
    const id = newId()
    const sealed_words = await sealJoint(desk, id, 1, { title: title || 'Our views', said })
    await desk.sql
      .withTables<Tables>()
      .insertInto('casework.joint_views')
      .values({ id, sealed_words, by: desk.person?.id ?? '', at: desk.now })
      .execute()
    await addPart(desk, id, file)
    return { file, joint: id }
  },
  about: (_input, { file }) => file,
})
