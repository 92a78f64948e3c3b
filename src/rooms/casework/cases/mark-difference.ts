import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { caseOf } from './case-to-write.ts'

/** Marks that an account differs from another, or takes the mark away. It never says who is right (D12). */
export const markDifference = command({
  name: 'mark-difference',
  bare: true,
  input: z.strictObject({ account: z.uuid(), differs: z.enum(['yes', 'no']) }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing],
  spoken: ['account', 'differs'],
  async carryOut({ account, differs }, desk) {
    const standing = await caseOf(desk, 'casework.account', account)
    if (standing instanceof Refusal) return standing
    await desk.sql
      .withTables<Tables>()
      .updateTable('casework.account')
      .set({ differs: differs === 'yes' })
      .where('id', '=', account)
      .execute()
    return { file: standing.file, case: standing.id }
  },
  about: (_input, { file }) => file,
})
