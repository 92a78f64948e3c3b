import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import { BODY_KINDS } from '../consent/codes.ts'
import { familyToWrite } from '../family-at-hand.ts'
import type { Tables } from '../schema/tables.ts'
import { ASKS, OUTCOMES } from './codes.ts'
import { sealAgencyRequest } from './request-words.ts'

const line = (what: string) => z.string().trim().max(200, `${what} has 200 characters or fewer`).default('')

/**
 * Records that the council, a school or another agency wants something about a family, and what became of it: declined,
 * or made the family's own question (C11). Nothing is answered and nothing is done for whoever asks: that is no choice.
 */
export const recordAgencyRequest = command({
  name: 'record-agency-request',
  called: 'What an agency wants about a family',
  input: z.strictObject({
    file: z.uuid(),
    bodyKind: z.enum(BODY_KINDS, 'Choose who asks'),
    body: line('The name of a body'),
    person: line('A name'),
    kind: z.enum(ASKS, 'Choose what they want'),
    asked: z
      .string('Write what they asked for')
      .trim()
      .min(1, 'Write what they asked for')
      .max(10_000, 'Write this in 10,000 characters or fewer'),
    outcome: z.enum(OUTCOMES, 'Choose what becomes of it'),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing],
  spoken: ['file', 'bodyKind', 'kind', 'outcome'],
  async carryOut({ file, bodyKind, kind, outcome, ...typed }, desk) {
    const standing = await familyToWrite(desk, file)
    if (standing instanceof Refusal) return standing
    const id = newId()
    await desk.sql
      .withTables<Tables>()
      .insertInto('permissions.agency_request')
      .values({
        ...{ id, file, body_kind: bodyKind, kind, outcome, by: desk.person?.id ?? '', at: desk.now },
        sealed_words: sealAgencyRequest(standing.seal, id, 1, { ...typed, said: '' }),
      })
      .execute()
    return { file, request: id }
  },
  about: ({ file }) => file,
})
