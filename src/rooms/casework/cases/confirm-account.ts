import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { caseOf } from './case-to-write.ts'

/** Whoever an account is of has confirmed it: before that it is not conveyed as theirs (C06). */
export const confirmAccount = command({
  name: 'confirm-account',
  bare: true,
  input: z.strictObject({ account: z.uuid() }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing],
  spoken: ['account'],
  async carryOut({ account }, desk) {
    const standing = await caseOf(desk, 'casework.account', account)
    if (standing instanceof Refusal) return standing
    await desk.sql
      .withTables<Tables>()
      .updateTable('casework.account')
      .set({ confirmed_at: desk.now, confirmed_by: desk.person?.id ?? null })
      .where('id', '=', account)
      .where('confirmed_at', 'is', null)
      .execute()
    return { file: standing.file, case: standing.id }
  },
  about: (_input, { file }) => file,
})
