import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { checklistFor } from './checklist.ts'
import { meetingToWrite } from './meeting-to-write.ts'
import { ATTENDERS } from './who-attends.ts'

/** Ticks the papers and steps of the kind's list that are ready (R20). What was ready stays so. */
export const tickSteps = command({
  name: 'tick-steps',
  bare: true,
  input: z.strictObject({ meeting: z.uuid(), steps: z.array(z.string().max(40)).max(40).default([]) }),
  who: ATTENDERS,
  refusals: [notFound, keyMissing],
  spoken: ['meeting', 'steps'],
  async carryOut({ meeting, steps }, desk) {
    const standing = await meetingToWrite(desk, meeting)
    if (standing instanceof Refusal) return standing
    const { file, case_id, kind } = standing
    const common = { file, case_id, meeting, by: desk.person?.id ?? '', at: desk.now }
    for (const { code: step } of checklistFor(kind).steps.filter(({ code }) => steps.includes(code)))
      await desk.sql
        .withTables<Tables>()
        .insertInto('casework.meeting_step')
        .values({ id: newId(), step, ...common })
        .onConflict(conflict => conflict.columns(['meeting', 'step']).doNothing())
        .execute()
    return { file, meeting }
  },
  about: (_input, { file }) => file,
})
