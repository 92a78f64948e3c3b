import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import { familyToWrite } from '../family-at-hand.ts'
import type { Tables } from '../schema/tables.ts'
import { agencyRequestRow } from './agency-request-row.ts'
import { ANSWERS } from './codes.ts'
import { openAgencyRequest, sealAgencyRequest } from './request-words.ts'

const answeredBefore = {
  code: 'family-answered-before',
  status: 409,
  sentence: 'The family’s answer is written down already. A new question is a request of its own.',
} as const

/** Writes down what the family said to an agency's request. Where they permit it, a permission is recorded next. */
export const settleAgencyRequest = command({
  name: 'settle-agency-request',
  called: 'What a family said to an agency’s request',
  input: z.strictObject({
    request: z.uuid(),
    answer: z.enum(ANSWERS, 'Choose what they said'),
    said: z.string().trim().max(5000, 'Write this in 5,000 characters or fewer').default(''),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, answeredBefore],
  spoken: ['request', 'answer'],
  async carryOut({ request, answer, said }, desk) {
    const row = await agencyRequestRow(desk, request)
    if (!row) return refuse(notFound)
    const standing = await familyToWrite(desk, row.file)
    if (standing instanceof Refusal) return standing
    const words = openAgencyRequest(standing.seal, row)
    const version = row.version + 1
    const { numUpdatedRows } = await desk.sql
      .withTables<Tables>()
      .updateTable('permissions.agency_request')
      .set({
        ...{ answer, answered_at: desk.now, answered_by: desk.person?.id ?? null, version },
        sealed_words: sealAgencyRequest(standing.seal, request, version, { ...words, said }),
      })
      .where('id', '=', request)
      .where('outcome', '=', 'family-asked')
      .where('answer', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows === 1n ? { file: row.file, request, answer } : refuse(answeredBefore)
  },
  about: (_input, { file }) => file,
})
