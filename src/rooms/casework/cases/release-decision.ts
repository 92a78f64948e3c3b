import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { ourPromise } from '#platform/our-promise.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import { because } from '../calls/contact-fields.ts'
import type { Tables } from '../schema/tables.ts'
import { caseOf } from './case-to-write.ts'
import { giveReason } from './give-reason.ts'
import { markTold } from './mark-told.ts'

const knownAlready = {
  code: 'decision-known-already',
  status: 409,
  sentence: 'The family knows of this decision already. Look at how they came to know of it.',
} as const

/** The co-ordinator or a deputy lets the family know themselves, with a reason, so that no right of appeal is lost (R15). */
export const releaseDecision = command({
  name: 'release-decision',
  called: 'Release a decision',
  input: z.strictObject({
    decision: z.uuid(),
    because: because.min(
      1,
      `Say why we tell the family ourselves: it is for whoever decided to tell them${ourPromise('decisions-left-to-their-makers')}`,
    ),
  }),
  who: LEADERS,
  refusals: [notFound, keyMissing, knownAlready],
  spoken: ['decision'],
  async carryOut({ decision, because: words }, desk) {
    const standing = await caseOf(desk, 'casework.decision', decision)
    if (standing instanceof Refusal) return standing
    const { id, file, seal } = standing
    if (await isKnown(desk, decision)) return refuse(knownAlready)
    await giveReason(desk, file, seal, { what: 'decision-released', words, case: id })
    await release(desk, file, decision)
    await markTold(desk, decision, 'released-by-us')
    return { file, case: id }
  },
  about: (_input, { file }) => file,
})

const isKnown = async ({ sql }: Desk, decision: string) =>
  (await sql
    .withTables<Tables>()
    .selectFrom('casework.decision')
    .select('id')
    .where('id', '=', decision)
    .where('told_at', 'is not', null)
    .executeTakeFirst()) !== undefined

/** A record of its own, which the table's policy lets only those who lead make. */
const release = ({ sql, person, now }: Desk, file: string, decision: string) =>
  sql
    .withTables<Tables>()
    .insertInto('casework.decision_release')
    .values({ id: newId(), file, decision, by: person?.id ?? '', at: now })
    .execute()
