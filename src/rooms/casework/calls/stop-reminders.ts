import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import type { Tables } from '../schema/tables.ts'

const input = z.strictObject({ file: z.uuid() })

/** Distress or a death in the family: every reminder and every questionnaire to this family stops. Why is not kept. */
export const stopReminders = command({
  name: 'stop-reminders',
  input,
  who: CASEWORKERS,
  bare: true,
  spoken: ['file'],
  refusals: [notFound],
  carryOut: async ({ file }, desk) => ((await setReminders(desk, file, true)) ? { file } : refuse(notFound)),
  about: ({ file }) => file,
})

/** Reminders and questionnaires may go to this family again. */
export const liftReminders = command({
  name: 'lift-reminders',
  input,
  who: CASEWORKERS,
  bare: true,
  spoken: ['file'],
  refusals: [notFound],
  carryOut: async ({ file }, desk) => ((await setReminders(desk, file, false)) ? { file } : refuse(notFound)),
  about: ({ file }) => file,
})

/** Stops a family's reminders, or lets them go again; false when there is no such file, or it is not open to whoever acts. */
export async function setReminders(
  { sql, person, now }: Desk,
  file: string,
  isStopped: boolean,
): Promise<boolean> {
  const { numUpdatedRows } = await sql
    .withTables<Tables>()
    .updateTable('casework.file')
    .set(
      isStopped
        ? { reminders_stopped_at: now, reminders_stopped_by: person?.id ?? null }
        : { reminders_stopped_at: null, reminders_stopped_by: null },
    )
    .where('id', '=', file)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
