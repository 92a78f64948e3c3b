import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { ourPromise } from '#platform/our-promise.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { caseToWrite } from './case-to-write.ts'
import { ASKED, PURPOSES, sealInquiry } from './inquiry.ts'
import { written } from './written.ts'

/** Asks somebody for a family: to find or clarify facts, and only where the family agreed (K03, N01). */
export const askForFacts = command({
  name: 'ask-for-facts',
  called: 'A question asked for a family',
  input: z.strictObject({
    case: z.uuid(),
    party: z.enum(ASKED, 'Choose whom you asked'),
    purpose: z.enum(
      PURPOSES,
      `Choose what for. When we act for a family it is to find or clarify facts, and for nothing else${ourPromise('facts-asked-with-purpose')}`,
    ),
    asked: written.min(1, 'Write what you asked'),
    agreed: z.enum(['yes'], 'We ask only where the family agreed to it: ask them first, then tick this'),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing],
  spoken: ['case', 'party', 'purpose', 'agreed'],
  async carryOut({ case: caseId, party, purpose, asked }, desk) {
    const standing = await caseToWrite(desk, caseId)
    if (standing instanceof Refusal) return standing
    const { file, seal } = standing
    const id = newId()
    await desk.sql
      .withTables<Tables>()
      .insertInto('casework.inquiry')
      .values({
        id,
        file,
        case_id: caseId,
        party,
        purpose,
        by: desk.person?.id ?? '',
        at: desk.now,
        sealed_words: sealInquiry(seal, id, 1, { asked, found: '' }),
      })
      .execute()
    return { file, case: caseId, inquiry: id }
  },
  about: (_input, { file }) => file,
})
