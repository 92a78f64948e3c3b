import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { fileSealToWrite, keyMissing } from '#rooms/vault'
import { referenceOf } from '../file-reference.ts'
import { mayWorkWith } from '../interests/may-work-with.ts'
import type { Tables } from '../schema/tables.ts'
import { issueCode } from './issue-code.ts'
import { LEVELS } from './level.ts'
import { openCase } from './open-case.ts'
import { STAGES } from './stage.ts'

/**
 * Opens a case, from a contact or from the family's page: what the contact holds is not typed again. Whoever opens it for
 * themselves and may not hold it has opened it all the same, for somebody else: what families need is not held back.
 */
export const beginCase = command({
  name: 'begin-case',
  called: 'Open a case',
  input: z.strictObject({
    file: z.uuid(),
    contact: z.uuid().optional(),
    issue: issueCode,
    level: z.enum(LEVELS, 'Choose a level').default('2'),
    stage: z.enum(STAGES, 'Choose how far it has got').default('no-plan'),
    mine: z.enum(['yes']).optional(),
  }),
  who: CASEWORKERS,
  as: 'registrar',
  serializable: true,
  refusals: [notFound, keyMissing],
  spoken: ['file', 'contact', 'issue', 'level', 'stage', 'mine'],
  async carryOut({ file, contact, issue, level, stage, mine }, desk) {
    if (!(await referenceOf(desk, file))) return refuse(notFound)
    if (contact && (await fileOfContact(desk, contact)) !== file) return refuse(notFound)
    const seal = await fileSealToWrite(desk, file)
    if (seal instanceof Refusal) return seal
    const isMine = mine && desk.person && (await mayWorkWith(desk, desk.person.id, file)) === 'free'
    const id = await openCase(desk, file, seal, {
      issue,
      level: Number(level),
      stage,
      ...(contact ? { contact } : {}),
      ...(isMine && desk.person ? { worker: desk.person.id } : {}),
    })
    return { file, case: id }
  },
  about: (_input, { file }) => file,
})

const fileOfContact = async ({ sql }: Desk, contact: string) =>
  (
    await sql
      .withTables<Tables>()
      .selectFrom('casework.contact')
      .select('file')
      .where('id', '=', contact)
      .executeTakeFirst()
  )?.file
