import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { caseToWrite } from './case-to-write.ts'
import { OUTCOME_KINDS, sealOutcome } from './outcome.ts'
import { written } from './written.ts'

/** What came of the matter, for the child above all (N56). */
export const addOutcome = command({
  name: 'add-outcome',
  called: 'What came of it',
  input: z.strictObject({
    case: z.uuid(),
    kind: z.enum(OUTCOME_KINDS, 'Choose what came of it'),
    words: written.default(''),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing],
  spoken: ['case', 'kind'],
  async carryOut({ case: caseId, kind, words }, desk) {
    const standing = await caseToWrite(desk, caseId)
    if (standing instanceof Refusal) return standing
    const { file, seal } = standing
    const id = newId()
    await desk.sql
      .withTables<Tables>()
      .insertInto('casework.outcome')
      .values({
        id,
        file,
        case_id: caseId,
        kind,
        sealed_words: sealOutcome(seal, id, 1, words),
        by: desk.person?.id ?? '',
        at: desk.now,
      })
      .execute()
    return { file, case: caseId }
  },
  about: (_input, { file }) => file,
})
