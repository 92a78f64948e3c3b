import { z } from 'zod'
import { query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { referenceInWords } from '#rooms/casework'
import { namesOf } from '#rooms/people'
import type { BodyKind } from '../consent/codes.ts'
import { familyToRead } from '../family-at-hand.ts'
import type { Tables } from '../schema/tables.ts'
import type { AnswerOfFamily, Ask, Outcome } from './codes.ts'
import { openAgencyRequest } from './request-words.ts'

/** What agencies wanted about a family, the latest first, and what became of each. */
export const agencyRequestsOf = query({
  name: 'agency-requests-of',
  input: z.strictObject({ file: z.uuid() }),
  who: CASEWORKERS,
  async answer({ file }, desk) {
    const standing = await familyToRead(desk, file)
    if (standing instanceof Refusal) return standing
    const rows = await desk.sql
      .withTables<Tables>()
      .selectFrom('permissions.agency_request')
      .selectAll()
      .where('file', '=', file)
      .orderBy('at', 'desc')
      .execute()
    const names = await namesOf(
      desk,
      rows.map(({ by }) => by),
    )
    return {
      reference: referenceInWords(standing.family.reference),
      requests: rows.map(row => ({
        ...{
          id: row.id,
          bodyKind: row.body_kind as BodyKind,
          kind: row.kind as Ask,
          outcome: row.outcome as Outcome,
        },
        ...{
          at: row.at,
          answer: row.answer as AnswerOfFamily | null,
          by: names.get(row.by) ?? 'Somebody who has left',
        },
        ...openAgencyRequest(standing.seal, row),
      })),
    }
  },
  about: ({ file }) => file,
})

/** One request as `agencyRequestsOf` gives it. */
export type AgencyRequest = Exclude<
  Awaited<ReturnType<typeof agencyRequestsOf.answer>>,
  Refusal
>['requests'][number]
