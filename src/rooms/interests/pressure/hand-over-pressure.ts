import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { refuse } from '#platform/refusal.ts'
import { keyMissing } from '#rooms/vault'
import { CHAIRS } from '../judging/matches-of-leaders.ts'
import type { Tables } from '../schema/tables.ts'
import { successorsOf } from './readers.ts'
import { nobodyToTakeOver, nothingToHandOver } from './refusals.ts'
import { copiesOfChair } from './rows.ts'
import { type Copy, keepCopy, opened } from './said.ts'

/** A leaving chair hands all they can read to another chair, in one act: sealed to them, and then gone from the first. */
export const handOverPressure = command({
  name: 'hand-over-pressure',
  called: 'Hand over the reports of pressure',
  input: z.strictObject({ to: z.uuid('Choose who takes them over') }),
  who: CHAIRS,
  as: 'answerer',
  bare: true,
  refusals: [nobodyToTakeOver, nothingToHandOver, keyMissing],
  async carryOut({ to }, desk) {
    if (!(await successorsOf(desk)).some(({ id }) => id === to)) return refuse(nobodyToTakeOver)
    const copies = await copiesOfChair(desk)
    const moved: Copy[] = []
    for (const copy of copies) {
      const words = await opened(desk, copy)
      if (!words) continue
      const isKept = await keepCopy(desk, copy.said, copy.report, { person: to, reader: to }, words)
      if (!isKept) return refuse(keyMissing)
      moved.push(copy)
    }
    if (moved.length === 0) return refuse(nothingToHandOver)
    await forget(desk, moved)
    return { reports: new Set(moved.map(({ report }) => report)).size }
  },
  about: ({ to }) => to,
})

const forget = ({ sql }: Desk, copies: readonly Copy[]) =>
  sql
    .withTables<Tables>()
    .deleteFrom('interests.pressure_words')
    .where(
      'id',
      'in',
      copies.map(({ id }) => id),
    )
    .execute()
