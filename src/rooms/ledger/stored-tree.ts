import { sql as raw, type Transaction } from 'kysely'
import { nodeOf } from './tree.ts'
import type { Nodes } from './tree-proofs.ts'

/** The database does not hold what its own count of entries promises: something was taken out. */
export class EntriesMissing extends Error {
  override name = 'EntriesMissing'
  constructor() {
    super('The ledger lacks entries that it counts, or hashes over them.')
  }
}

/**
 * The subtrees of the ledger, read as they are asked for: 256 hashes at a time, from the entries themselves or from
 * the hashes kept over every 256, 65,536 ... of them. A proof among a million entries takes six such readings.
 */
export function storedTree(sql: Transaction<unknown>): Nodes {
  const tiles = new Map<string, Promise<Uint8Array[]>>()
  const tile = (level: number, place: number) => {
    const name = `${level}/${place}`
    const known = tiles.get(name) ?? hashesAt(sql, level, place * TILE, TILE)
    tiles.set(name, known)
    return known
  }
  return async (level, place) => {
    const kept = level - (level % STEP)
    const width = 2 ** (level - kept)
    const at = (place * width) % TILE
    const hashes = (await tile(kept, Math.floor((place * width) / TILE))).slice(at, at + width)
    if (hashes.length < width) throw new EntriesMissing()
    return over(hashes)
  }
}

/** Keeps the hashes over every whole stretch of entries up to `size` that has none yet. */
export async function growTree(sql: Transaction<unknown>, size: number): Promise<void> {
  for (let level = STEP; 2 ** level <= size; level += STEP)
    await growLevel(sql, level, Math.floor(size / 2 ** level))
}

const STEP = 8
const TILE = 256
/** So many new hashes are made from one reading: 32,768 entries. */
const AT_ONCE = 128

async function growLevel(sql: Transaction<unknown>, level: number, count: number): Promise<void> {
  for (let place = await kept(sql, level); place < count; place += AT_ONCE) {
    const places = Array.from({ length: Math.min(AT_ONCE, count - place) }, (_, n) => place + n)
    const below = await hashesAt(sql, level - STEP, place * TILE, places.length * TILE)
    if (below.length < places.length * TILE) throw new EntriesMissing()
    const hashes = places.map((_, n) => over(below.slice(n * TILE, (n + 1) * TILE)))
    await raw`
      insert into ledger.subtree (level, place, hash)
      select ${level}, place, hash from unnest(${places}::bigint[], ${hashes}::bytea[]) as made (place, hash)
      on conflict do nothing`.execute(sql)
  }
}

async function kept(sql: Transaction<unknown>, level: number): Promise<number> {
  const { rows } = await raw<{ count: string }>`
    select coalesce(max(place) + 1, 0) as count from ledger.subtree where level = ${level}`.execute(sql)
  return Number(rows[0]?.count)
}

async function hashesAt(sql: Transaction<unknown>, level: number, from: number, count: number) {
  const { rows } = await (level === 0
    ? raw<{ hash: Buffer }>`select leaf as hash from ledger.entry
          where seq >= ${from} and seq < ${from + count} order by seq`
    : raw<{ hash: Buffer }>`select hash from ledger.subtree
          where level = ${level} and place >= ${from} and place < ${from + count} order by place`
  ).execute(sql)
  return rows.map(({ hash }): Uint8Array => hash)
}

/** The hash over as many as a power of two. */
function over(hashes: readonly Uint8Array[]): Uint8Array {
  let row = hashes
  while (row.length > 1)
    row = Array.from({ length: row.length / 2 }, (_, n) =>
      nodeOf(row[2 * n] as Uint8Array, row[2 * n + 1] as Uint8Array),
    )
  return row[0] as Uint8Array
}
