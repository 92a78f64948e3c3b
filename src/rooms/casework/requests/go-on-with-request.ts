import { z } from 'zod'
import { openText } from '#platform/crypto.ts'
import { query } from '#platform/query.ts'
import { refuse } from '#platform/refusal.ts'
import type { Tables } from '../schema/tables.ts'
import { aboutBegun } from './begin-request.ts'
import { codeHash, codeKey } from './begun-code.ts'
import { codeUnknown } from './refusals.ts'

/** What was typed so far, field by field, for whoever has the code; refuses a code under which nothing is kept. */
export const goOnWithRequest = query({
  name: 'go-on-with-request',
  input: z.strictObject({ code: z.string().max(100) }),
  who: 'anyone',
  as: 'visitor',
  posted: true,
  async answer({ code }, desk) {
    const hash = codeHash(desk, code)
    const row = await desk.sql
      .withTables<Tables>()
      .selectFrom('casework.begun_request')
      .select(['sealed_words', 'expires_at'])
      .where('code_hash', '=', hash)
      .where('expires_at', '>', desk.now)
      .executeTakeFirst()
    if (!row) return refuse(codeUnknown)
    const typed = JSON.parse(openText(codeKey(desk, code), row.sealed_words, aboutBegun(hash)))
    return { typed: z.record(z.string(), z.string()).parse(typed), expiresAt: row.expires_at }
  },
})
