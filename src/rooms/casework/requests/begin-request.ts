import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId, seal } from '#platform/crypto.ts'
import { type Refusal, refuse } from '#platform/refusal.ts'
import type { Tables } from '../schema/tables.ts'
import { codeHash, codeKey, isCode } from './begun-code.ts'
import { codeUnknown, looksAutomatic } from './refusals.ts'
import { begunFields } from './request-fields.ts'

const A_FORTNIGHT_MS = 14 * 24 * 3_600_000

/**
 * Keeps what somebody has typed for fourteen days, under the code that stands in their form: it opens with that code
 * and with nothing else. The same code again replaces what was kept. Nobody in the service can read it.
 */
export const beginRequest = command({
  name: 'begin-request',
  called: 'Ask for help: finish later',
  input: z.strictObject({
    ...begunFields,
    code: z.string('The form has lost its code. Open it anew').max(100),
  }),
  who: 'anyone',
  as: 'visitor',
  holdOff: { fromOneAddress: 40, inAll: 1_000 },
  refusals: [looksAutomatic, codeUnknown],
  async carryOut({ code, website, ...typed }, desk): Promise<{ kept: true } | Refusal> {
    if (website) return refuse(looksAutomatic)
    if (!isCode(code)) return refuse(codeUnknown)
    const hash = codeHash(desk, code)
    await desk.sql
      .withTables<Tables>()
      .insertInto('casework.begun_request')
      .values({
        id: newId(),
        code_hash: hash,
        sealed_words: seal(codeKey(desk, code), JSON.stringify(typed), aboutBegun(hash)),
        saved_at: desk.now,
        expires_at: new Date(desk.now.getTime() + A_FORTNIGHT_MS),
      })
      .onConflict(conflict =>
        conflict.column('code_hash').doUpdateSet(({ ref }) => ({
          sealed_words: ref('excluded.sealed_words'),
          saved_at: ref('excluded.saved_at'),
          expires_at: ref('excluded.expires_at'),
        })),
      )
      .execute()
    return { kept: true }
  },
})

/** What a kept form is bound to: its code's hash, so that no row opens in another's place. */
export const aboutBegun = (hash: Buffer): string =>
  `casework.begun_request.sealed_words|${hash.toString('base64url')}|1`
