import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { latestCheckpoints } from './checkpoints.ts'
import { entryAt } from './entries-from.ts'
import type { ExportedEntry } from './export-format.ts'
import { knownKeys } from './known-keys.ts'
import { receiptText } from './receipt.ts'
import { storedTree } from './stored-tree.ts'
import { inclusionProof } from './tree-proofs.ts'

/**
 * One entry with its receipt: a text that proves, without the service, that this entry stands in the ledger at this
 * place. Without a receipt until the ledger is next sealed.
 */
export const proveEntry = query({
  name: 'prove-entry',
  input: z.strictObject({ place: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER) }),
  who: [...CASEWORKERS, 'chair', 'vice-chair', 'clerk', 'witness', 'operator'],
  async answer({ place }, desk) {
    const entry = await entryAt(desk.sql, place)
    if (!entry) return refuse(notFound)
    const { seq, at, actor, act, subject, outcome, erased } = entry
    const shown = { place: seq, at: new Date(at), actor, act, subject, outcome, erased }
    return { ...shown, ...(await receiptFor(desk, entry)) }
  },
})

async function receiptFor({ sql }: Desk, entry: ExportedEntry) {
  const [checkpoint] = await latestCheckpoints(sql, 1)
  if (!checkpoint || checkpoint.size <= entry.seq) return { receipt: null, keys: [] }
  const proof = await inclusionProof(storedTree(sql), entry.seq, checkpoint.size)
  const { keys } = await knownKeys(sql)
  return { receipt: receiptText(entry, proof, checkpoint.note), keys }
}
