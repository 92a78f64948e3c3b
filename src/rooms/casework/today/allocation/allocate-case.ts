import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { notAvailable } from '#rooms/interests'
import { caseworkers } from '#rooms/people'
import { keyMissing } from '#rooms/vault'
import { changeWorker } from '../../cases/change-worker.ts'
import { mayWorkWith } from '../../interests/may-work-with.ts'
import { interestAsks, interestBars, possibleInterest } from '../../interests/refusals.ts'
import { whyNotGiven } from '../../interests/why-not-given.ts'
import type { Tables } from '../../schema/tables.ts'
import { whyNotHanded } from './case-to-hand.ts'
import { mayHold, namedIn } from './named-in.ts'
import { prepareLetter } from './prepare-letter.ts'
import { caseIsClosed, heldMeanwhile, notNamedInFile } from './refusals.ts'

/**
 * Gives a case to a worker whom somebody who leads has chosen. `from` is who had it when they looked, left out for nobody.
 * Refuses a worker to whom the family's file is not open, and one whose interests stand between them and the family; an
 * association asks for a reason, and is counted (C16). A letter to the family is prepared, which the worker sends.
 */
export const allocateCase = command({
  name: 'allocate-case',
  called: 'Allocate a case',
  input: z.strictObject({
    case: z.uuid(),
    from: z.uuid().optional(),
    worker: z.uuid('Choose who works on it'),
    reason: z.string().trim().max(2000, 'Write the reason in 2,000 characters or fewer').optional(),
  }),
  who: LEADERS,
  as: 'registrar',
  serializable: true,
  spoken: ['case', 'worker'],
  refusals: [
    ...[notFound, keyMissing, heldMeanwhile, caseIsClosed, notNamedInFile],
    ...[notAvailable, possibleInterest, interestBars, interestAsks],
  ],
  async attempt({ case: id, worker }, desk) {
    const found = await fileOf(desk, id)
    if (found) await mayWorkWith(desk, worker, found.file)
    return undefined
  },
  async carryOut({ case: id, from = null, worker, reason }, desk) {
    const found = await fileOf(desk, id)
    if (!found || !(await caseworkers(desk)).includes(worker)) return refuse(notFound)
    if (!mayHold(await namedIn(desk, [found.file]), found.file, worker))
      return refuse(notNamedInFile, { field: 'worker' })
    const why = await whyNotGiven(desk, { worker, file: found.file }, reason)
    if (why) return why
    const isHanded = await changeWorker(desk, { case: id, from }, worker, from ? 'other' : 'first')
    if (!isHanded) return whyNotHanded(desk, id)
    await prepareLetter(desk, { case: id, worker, isFirst: from === null })
    return { case: id, worker }
  },
  about: ({ case: id }) => id,
})

const fileOf = ({ sql }: Desk, id: string) =>
  sql.withTables<Tables>().selectFrom('casework.case').select('file').where('id', '=', id).executeTakeFirst()
