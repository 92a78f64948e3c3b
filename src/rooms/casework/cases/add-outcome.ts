import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { caseToWrite } from './case-to-write.ts'
import { OUTCOME_KINDS, sealOutcome } from './outcome.ts'
import { FRAMEWORK_OUTCOMES } from './outcome-framework.ts'
import { written } from './written.ts'

/** What came of the matter, for the child above all (N56), and which of the outcomes it serves that the policy names (N67). */
export const addOutcome = command({
  name: 'add-outcome',
  called: 'What came of it',
  input: z.strictObject({
    case: z.uuid(),
    kind: z.enum(OUTCOME_KINDS, 'Choose what came of it'),
    towards: z
      .array(z.string().refine(code => FRAMEWORK_OUTCOMES.has(code), 'Choose from the list'))
      .max(10)
      .default([]),
    words: written.default(''),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing],
  spoken: ['case', 'kind', 'towards'],
  async carryOut({ case: caseId, kind, towards, words }, desk) {
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
        towards: JSON.stringify(towards),
        sealed_words: sealOutcome(seal, id, 1, words),
        by: desk.person?.id ?? '',
        at: desk.now,
      })
      .execute()
    return { file, case: caseId }
  },
  about: (_input, { file }) => file,
})
