import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, type Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { notAvailable } from '#rooms/interests'
import { changeWorker } from '../../cases/change-worker.ts'
import { mayWorkWith } from '../../interests/may-work-with.ts'
import { prepareLetter } from './prepare-letter.ts'
import { caseIsClosed } from './refusals.ts'

/**
 * Takes on a case that nobody holds. Of two who press at once, the second learns that it is not available to them: the
 * same, in the same words and by the same statements, as somebody learns whose interests stand between them and the
 * family, for whom another answer would mean that somebody they know is known here (C16). A letter that tells the family
 * who works with them is prepared, which the worker sends.
 */
export const claimCase = command({
  name: 'claim-case',
  called: 'Take a case on',
  input: z.strictObject({ case: z.uuid() }),
  who: CASEWORKERS,
  as: 'registrar',
  serializable: true,
  bare: true,
  spoken: ['case'],
  refusals: [notFound, notAvailable, caseIsClosed],
  async attempt({ case: id }, desk) {
    await isFree(desk, id)
    return undefined
  },
  async carryOut({ case: id }, desk) {
    const from = (await isFree(desk, id)) ? null : newId()
    const worker = desk.person?.id ?? ''
    if (!(await changeWorker(desk, { case: id, from }, worker, 'claimed'))) return whyNotTaken(desk, id)
    await prepareLetter(desk, { case: id, worker, isFirst: true })
    return { case: id }
  },
  about: ({ case: id }) => id,
})

async function isFree(desk: Desk, id: string): Promise<boolean> {
  const { rows } = await raw<{ file: string }>`select file from casework.case where id = ${id}`.execute(
    desk.sql,
  )
  const file = rows[0]?.file ?? id
  return (await mayWorkWith(desk, desk.person?.id ?? id, file)) === 'free'
}

async function whyNotTaken({ sql }: Desk, id: string): Promise<Refusal> {
  const { rows } = await raw<{ state: string }>`select state from casework.case where id = ${id}`.execute(sql)
  if (!rows[0]) return refuse(notFound)
  return refuse(rows[0].state === 'closed' ? caseIsClosed : notAvailable)
}
