import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { fileSealToWrite, keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { permissionRow, permissionToUse } from './permission.ts'
import { sealReason } from './permission-words.ts'
import { withdrawnBefore } from './refusals.ts'

/**
 * Withdraws a permission on the word of whoever gave it: at once, by anybody who works with families, also while
 * something is being prepared under it. Why is never asked for; where they say so it is kept.
 */
export const withdrawPermission = command({
  name: 'withdraw-permission',
  called: 'A permission withdrawn',
  input: z.strictObject({
    permission: z.uuid(),
    because: z.string().trim().max(2000, 'Write the reason in 2,000 characters or fewer').default(''),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, withdrawnBefore],
  spoken: ['permission'],
  async carryOut({ permission, because }, desk) {
    const standing = await permissionRow(desk, permission)
    if (!standing) return refuse(notFound)
    const sealed = because ? await sealedReason(desk, standing.file, permission, because) : null
    if (sealed instanceof Refusal) return sealed
    const row = await permissionToUse(desk, permission)
    if (!row || row.withdrawn_at) return refuse(row ? withdrawnBefore : notFound)
    await desk.sql
      .withTables<Tables>()
      .updateTable('permissions.permission')
      .set({ withdrawn_at: desk.now, withdrawn_by: desk.person?.id ?? null, sealed_reason: sealed })
      .where('id', '=', permission)
      .execute()
    return { file: standing.file, permission }
  },
  about: (_input, { file }) => file,
})

/** The file's key is held before the permission, as everywhere. */
async function sealedReason(desk: Desk, file: string, permission: string, words: string) {
  const seal = await fileSealToWrite(desk, file)
  return seal instanceof Refusal ? seal : sealReason(seal, permission, words)
}
