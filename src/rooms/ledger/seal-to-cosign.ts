import { sql as raw, type Transaction } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/query.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { toCosignText } from './add-checkpoint.ts'
import { checkpointOver } from './checkpoints.ts'
import { KEEPERS } from './keepers.ts'
import { knownKeys } from './known-keys.ts'
import { shownSeal } from './shown-seal.ts'
import { storedTree } from './stored-tree.ts'
import { consistencyProof } from './tree-proofs.ts'

/** One seal, with what each witness needs to sign it: the proof from the last checkpoint that they signed before. */
export const sealToCosign = query({
  name: 'seal-to-cosign',
  input: z.strictObject({ size: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER) }),
  who: KEEPERS,
  async answer({ size }, { sql }) {
    const checkpoint = await checkpointOver(sql, size)
    if (!checkpoint) return refuse(notFound)
    const { keys, witnesses, standing } = await knownKeys(sql)
    const nodes = storedTree(sql)
    const texts = []
    for (const key of standing) {
      const after = await lastSigned(sql, key, size)
      const text = toCosignText(after, await consistencyProof(nodes, after, size), checkpoint.note)
      texts.push({ name: key.split('+')[0] ?? '', key, after, text })
    }
    return { seal: shownSeal(checkpoint, witnesses), keys, witnesses: texts }
  },
})

/** How many entries the last checkpoint before this counted that the witness signed; 0 when there is none. */
async function lastSigned(sql: Transaction<unknown>, key: string, size: number): Promise<number> {
  const { rows } = await raw<{ size: string | null }>`
    select max(size) as size from ledger.cosignature where verifier_key = ${key} and size < ${size}`.execute(
    sql,
  )
  return Number(rows[0]?.size ?? 0)
}
