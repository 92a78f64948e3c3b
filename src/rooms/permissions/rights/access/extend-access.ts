import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { dayToCome, isToCome, typedDay } from '#rooms/casework'
import { dateAt } from '#rooms/facts'
import { keyMissing } from '#rooms/vault'
import { alreadyEnded, tooLateToExtend } from '../refusals.ts'
import { typedWords } from '../typed.ts'
import { clockStarts, extendedDueOn } from './due-on.ts'
import { accessToWrite, writeAccess } from './request-at-hand.ts'

/** Two more months, where it is complex or there are many: they must be told, with the reason, within the first. */
export const extendAccess = command({
  name: 'extend-access',
  input: z.strictObject({
    access: z.uuid(),
    extendedBecause: typedWords('Say why it takes longer, as they were told'),
    toldOn: typedDay('the day on which they were told'),
  }),
  who: LEADERS,
  refusals: [notFound, keyMissing, alreadyEnded, dayToCome, tooLateToExtend],
  spoken: ['access', 'toldOn'],
  async carryOut({ access: request, extendedBecause, toldOn }, desk) {
    if (isToCome(toldOn, dateAt(desk.now))) return refuse(dayToCome, { field: 'toldOn' })
    const at = await accessToWrite(desk, request)
    if (at instanceof Refusal) return at
    const { row } = at
    if (row.extended_told_on || toldOn > row.due_on) return refuse(tooLateToExtend, { field: 'toldOn' })
    const starts = clockStarts(row.received_on, row.identity, row.identity_on)
    const changes = { due_on: extendedDueOn(starts), extended_told_on: toldOn }
    await writeAccess(desk, at, { extendedBecause }, changes)
    return { access: request, file: row.file }
  },
  about: (_input, { file }) => file,
})
