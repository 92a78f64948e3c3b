import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { caseToWrite } from './case-to-write.ts'

const notExplained = {
  code: 'option-not-explained',
  status: 422,
  sentence: 'This option was not explained yet. Explain it first, then record that the family chose it.',
} as const

/** The family chose an option, or chose it no longer: their decision, recorded as theirs (C09). */
export const chooseOption = command({
  name: 'choose-option',
  bare: true,
  input: z.strictObject({
    case: z.uuid(),
    option: z.string().max(80),
    chosen: z.enum(['yes', 'no']).default('yes'),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, notExplained],
  spoken: ['case', 'option', 'chosen'],
  async carryOut({ case: id, option, chosen }, desk) {
    const standing = await caseToWrite(desk, id)
    if (standing instanceof Refusal) return standing
    const { numUpdatedRows } = await desk.sql
      .withTables<Tables>()
      .updateTable('casework.option_explained')
      .set({ chosen_at: chosen === 'yes' ? desk.now : null })
      .where('case_id', '=', id)
      .where('option', '=', option)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return refuse(notExplained)
    return { file: standing.file, case: id }
  },
  about: (_input, { file }) => file,
})
