import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { caseworkers } from '#rooms/people'
import { changeWorker } from '../../cases/change-worker.ts'
import type { Tables } from '../../schema/tables.ts'
import { whyNotHanded } from './case-to-hand.ts'
import { mayHold, namedIn } from './named-in.ts'
import { caseIsClosed, heldMeanwhile, notNamedInFile } from './refusals.ts'

/**
 * Gives a case to a worker whom somebody who leads has chosen. `from` is who had it when they looked, left out for nobody.
 * Refuses a worker to whom the family's file is not open.
 */
export const allocateCase = command({
  name: 'allocate-case',
  called: 'Allocate a case',
  input: z.strictObject({
    case: z.uuid(),
    from: z.uuid().optional(),
    worker: z.uuid('Choose who works on it'),
  }),
  who: LEADERS,
  spoken: ['case', 'worker'],
  refusals: [notFound, heldMeanwhile, caseIsClosed, notNamedInFile],
  async carryOut({ case: id, from = null, worker }, desk) {
    const found = await desk.sql
      .withTables<Tables>()
      .selectFrom('casework.case')
      .select('file')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!found || !(await caseworkers(desk)).includes(worker)) return refuse(notFound)
    if (!mayHold(await namedIn(desk, [found.file]), found.file, worker))
      return refuse(notNamedInFile, { field: 'worker' })
    const isHanded = await changeWorker(desk, { case: id, from }, worker, from ? 'other' : 'first')
    return isHanded ? { case: id, worker } : whyNotHanded(desk, id)
  },
  about: ({ case: id }) => id,
})
