import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { caseToWrite } from './case-to-write.ts'
import { recordChange } from './record-change.ts'

const notOpen = {
  code: 'case-not-open',
  status: 409,
  sentence: 'Only an open case can rest. Open it again first.',
} as const

/** A case rests: nothing is done at present, and it is not closed (the national returns call it inactive). */
export const restCase = command({
  name: 'rest-case',
  bare: true,
  input: z.strictObject({ case: z.uuid() }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, notOpen],
  spoken: ['case'],
  async carryOut({ case: id }, desk) {
    const standing = await caseToWrite(desk, id)
    if (standing instanceof Refusal) return standing
    if (standing.state !== 'open') return refuse(notOpen)
    await recordChange(desk, standing, 'state', 'open', 'inactive')
    await desk.sql
      .withTables<Tables>()
      .updateTable('casework.case')
      .set({ state: 'inactive' })
      .where('id', '=', id)
      .execute()
    return { file: standing.file, case: id }
  },
  about: (_input, { file }) => file,
})
