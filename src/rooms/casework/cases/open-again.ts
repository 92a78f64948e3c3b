import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import { mayWorkWith } from '../interests/may-work-with.ts'
import type { Tables } from '../schema/tables.ts'
import { type CaseAtHand, caseToWrite } from './case-to-write.ts'
import { changeWorker } from './change-worker.ts'
import { recordChange } from './record-change.ts'

/**
 * Opens a case again that rested or was closed; that it had been closed, and how, stays in the record. Whoever had it has
 * it again, unless an interest stands between them and the family by now: then it waits for somebody else.
 */
export const openAgain = command({
  name: 'open-again',
  bare: true,
  input: z.strictObject({ case: z.uuid() }),
  who: CASEWORKERS,
  as: 'registrar',
  serializable: true,
  refusals: [notFound, keyMissing],
  spoken: ['case'],
  async carryOut({ case: id }, desk) {
    const standing = await caseToWrite(desk, id)
    if (standing instanceof Refusal) return standing
    await recordChange(desk, standing, 'state', standing.state, 'open')
    await markReopened(desk, standing)
    await desk.sql
      .withTables<Tables>()
      .updateTable('casework.case')
      .set({ state: 'open', closed_at: null, in_error: false })
      .where('id', '=', id)
      .execute()
    const { worker, file } = standing
    if (worker && (await mayWorkWith(desk, worker, file)) !== 'free')
      await changeWorker(desk, { case: id, from: worker }, null, 'other')
    return { file, case: id }
  },
  about: (_input, { file }) => file,
})

const markReopened = ({ sql, person, now }: Desk, { id }: CaseAtHand) =>
  sql
    .withTables<Tables>()
    .updateTable('casework.closing')
    .set({ reopened_at: now, reopened_by: person?.id ?? null })
    .where('case_id', '=', id)
    .where('reopened_at', 'is', null)
    .execute()
