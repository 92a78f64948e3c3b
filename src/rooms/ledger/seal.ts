import { sql as raw, type Transaction } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { Refusal, refuse } from '#platform/refusal.ts'
import { isConsistent } from './check-proof.ts'
import { checkpointKey, signCheckpoint } from './checkpoint.ts'
import { latestCheckpoints, signingSeed } from './checkpoints.ts'
import { EntriesMissing, growTree, storedTree } from './stored-tree.ts'
import { consistencyProof, rootOver } from './tree-proofs.ts'

export const historyDiffers = {
  code: 'ledger-differs',
  status: 409,
  sentence:
    'The ledger no longer agrees with its last seal, so it was not sealed again. Somebody has changed the database: tell the chair, and export and verify the ledger.',
} as const

/**
 * Seals the ledger as it stands at this moment: proves that it grew out of the last checkpoint, then signs the new
 * one. Gives its size; an unchanged ledger keeps the checkpoint it has. Refuses a ledger that does not agree.
 */
export async function seal(desk: Desk, origin: string): Promise<{ size: number } | Refusal> {
  const { sql } = desk
  await oneAtATime(sql)
  const [last] = await latestCheckpoints(sql, 1)
  const size = await entriesNow(sql)
  if (last?.size === size) return { size }
  const root = await provenRoot(sql, last ?? EMPTY, size).catch(asRefusal)
  if (root instanceof Refusal) return root
  await keep(desk, { origin, size, root })
  return { size }
}

const EMPTY = { size: 0, root: new Uint8Array() }

/** Two seals at the same moment follow each other. */
const oneAtATime = (sql: Transaction<unknown>) =>
  raw`select pg_advisory_xact_lock(hashtext('ledger checkpoint'))`.execute(sql)

/** How many entries there are. Throws when nobody acts. */
export async function entriesNow(sql: Transaction<unknown>): Promise<number> {
  const { rows } = await raw<{ size: string }>`select size from ledger.head`.execute(sql)
  if (!rows[0]) throw new Error('The ledger cannot be read: nobody acts in this transaction.')
  return Number(rows[0].size)
}

async function provenRoot(
  sql: Transaction<unknown>,
  last: { size: number; root: Uint8Array },
  size: number,
): Promise<Uint8Array | Refusal> {
  await growTree(sql, size)
  const nodes = storedTree(sql)
  const root = await rootOver(nodes, size)
  const proof = await consistencyProof(nodes, last.size, size)
  return isConsistent(last, { size, root }, proof) ? root : refuse(historyDiffers)
}

function asRefusal(fault: unknown): Refusal {
  if (fault instanceof EntriesMissing || fault instanceof RangeError) return refuse(historyDiffers)
  throw fault
}

async function keep(
  { sql, secret, now }: Desk,
  standing: { origin: string; size: number; root: Uint8Array },
): Promise<void> {
  const seed = signingSeed(secret)
  const key = checkpointKey(seed, standing.origin).text
  await raw`insert into ledger.signing_key values (${key}, ${now}) on conflict do nothing`.execute(sql)
  await raw`
    insert into ledger.checkpoint (size, root, note, at)
    values (${standing.size}, ${standing.root}, ${signCheckpoint(seed, standing)}, date_trunc('minute', ${now}::timestamptz))
  `.execute(sql)
}
