import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { composeDisclosure } from './compose-disclosure.ts'
import { disclosureToWrite } from './disclosure-row.ts'
import { changedSince, leftAlready, ownWork } from './refusals.ts'
import { seenAs } from './seen-as.ts'
import { subjectOf } from './subject-of.ts'

/** The second look: somebody who did not write this version has read exactly what will go, and it may. */
export const lookOver = command({
  name: 'look-over-disclosure',
  bare: true,
  input: z.strictObject({ disclosure: z.uuid(), seen: z.string().max(100) }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, leftAlready, ownWork, changedSince],
  spoken: ['disclosure'],
  async carryOut({ disclosure, seen }, desk) {
    const standing = await disclosureToWrite(desk, disclosure)
    if (standing instanceof Refusal) return standing
    const { row, words } = standing
    if (row.left_at) return refuse(leftAlready)
    if (row.changed_by === desk.person?.id) return refuse(ownWork)
    const toLeave = await composeDisclosure(desk, standing, row, words)
    if (seenAs(toLeave, words) !== seen) return refuse(changedSince)
    await desk.sql
      .withTables<Tables>()
      .updateTable('permissions.disclosure')
      .set({ looked_by: desk.person?.id ?? null, looked_at: desk.now, looked_version: row.version })
      .where('id', '=', disclosure)
      .execute()
    return { file: row.file, disclosure, subject: subjectOf(row) }
  },
  about: (_input, { subject }) => subject,
})
