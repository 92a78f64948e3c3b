import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import { because } from '../calls/contact-fields.ts'
import type { Tables } from '../schema/tables.ts'
import { caseToWrite } from './case-to-write.ts'
import { close } from './close-case.ts'
import { giveReason } from './give-reason.ts'
import { recordChange } from './record-change.ts'

/** A case that should not have been opened: closed, left out of every figure, and still to be seen with its reason. */
export const markOpenedInError = command({
  name: 'mark-opened-in-error',
  called: 'Opened in error',
  input: z.strictObject({
    case: z.uuid(),
    because: because.min(1, 'Say what the error was'),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing],
  spoken: ['case'],
  async carryOut({ case: id, because: words }, desk) {
    const standing = await caseToWrite(desk, id)
    if (standing instanceof Refusal) return standing
    const { file, seal, level } = standing
    await giveReason(desk, file, seal, { what: 'opened-in-error', words, case: id })
    await recordChange(desk, standing, 'in-error', null, 'yes')
    if (standing.state !== 'closed')
      await close(desk, standing, { level, because: 'opened-in-error', missing: [] })
    await desk.sql
      .withTables<Tables>()
      .updateTable('casework.case')
      .set({ in_error: true })
      .where('id', '=', id)
      .execute()
    return { file, case: id }
  },
  about: (_input, { file }) => file,
})
