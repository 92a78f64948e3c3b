import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import { because } from '../calls/contact-fields.ts'
import type { Tables } from '../schema/tables.ts'
import { type CaseAtHand, caseToWrite } from './case-to-write.ts'
import { CLOSED_BECAUSE, type Missing } from './closing.ts'
import { giveReason } from './give-reason.ts'
import { LEVELS } from './level.ts'
import { missingAtClosing } from './missing-at-closing.ts'
import { recordChange } from './record-change.ts'

const lacks = <C extends string>(code: C, what: string) =>
  ({
    code,
    status: 422,
    sentence: `This case cannot be closed yet: ${what}. Do it now, or give a reason.`,
  }) as const

/** What stands against closing, each by its own code: the promise behind it counts that it was refused. */
const LACKING = {
  'routes-missing': lacks('case-lacks-routes', 'the ways out of a disagreement were not explained'),
  'role-not-explained': lacks('case-lacks-role', 'the record does not show that our role was explained'),
  'promise-open': lacks('case-has-open-promise', 'a promise to the family is still open'),
} as const

const closedAlready = {
  code: 'case-closed-already',
  status: 409,
  sentence: 'This case is closed already. Look at how, before you change anything.',
} as const

/**
 * Closes a case, with why and at which level. While mediation, complaint and tribunal are missing in a disagreement
 * (R04, R05), the role was never explained (R14) or a promise is open, it asks for a reason, goes on, and counts.
 */
export const closeCase = command({
  name: 'close-case',
  called: 'Close a case',
  input: z.strictObject({
    case: z.uuid(),
    level: z.enum(LEVELS, 'Choose the level of support that the family got'),
    because: z.enum(CLOSED_BECAUSE, 'Choose why the case is closed'),
    words: because.optional(),
    missingBecause: because.optional(),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, ...Object.values(LACKING), closedAlready],
  spoken: ['case', 'level', 'because'],
  async carryOut({ case: id, level, because: why, words, missingBecause }, desk) {
    const standing = await caseToWrite(desk, id)
    if (standing instanceof Refusal) return standing
    if (standing.state === 'closed') return refuse(closedAlready)
    const missing = await missingAtClosing(desk, standing)
    const [first] = missing
    if (first && !missingBecause)
      return refuse(LACKING[first.what], {
        field: 'missingBecause',
        sentence: `This case cannot be closed yet. ${missing.map(({ says }) => says).join(' ')} Do it now, or give a reason.`,
      })
    const { file, seal } = standing
    const reason = (what: Missing | 'closed', text: string) =>
      giveReason(desk, file, seal, { what, words: text, case: id })
    if (missingBecause) for (const { what } of missing) await reason(what, missingBecause)
    if (words) await reason('closed', words)
    const codes = missing.map(({ what }) => what)
    await close(desk, standing, { level: Number(level), because: why, missing: codes })
    return { file, case: id }
  },
  about: (_input, { file }) => file,
})

/** Closes a case that is at hand, as records: the level it ended at, the closing, what was missing then. */
export async function close(
  desk: Desk,
  standing: CaseAtHand,
  { level, because: why, missing }: { level: number; because: string; missing: readonly Missing[] },
): Promise<void> {
  const { id, file } = standing
  await recordChange(desk, standing, 'level', String(standing.level), String(level))
  await recordChange(desk, standing, 'state', standing.state, 'closed')
  const sql = desk.sql.withTables<Tables>()
  await sql
    .insertInto('casework.closing')
    .values({
      id: newId(),
      file,
      case_id: id,
      because: why,
      level,
      missing: JSON.stringify(missing),
      by: desk.person?.id ?? '',
      at: desk.now,
    })
    .execute()
  await sql
    .updateTable('casework.case')
    .set({ state: 'closed', closed_at: desk.now, level })
    .where('id', '=', id)
    .execute()
}
