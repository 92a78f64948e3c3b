import { sql as raw, type Transaction } from 'kysely'
import type { Key } from '#platform/crypto.ts'
import type { InstanceSecret } from '#platform/desk.ts'
import { noteOf, readNote } from './signed-note.ts'

/** A checkpoint as it is kept. */
export interface KeptCheckpoint {
  readonly size: number
  /** 32 bytes. */
  readonly root: Buffer
  /** The minute in which it was made. */
  readonly at: Date
  /** Text and signature lines, those of witnesses too. */
  readonly note: string
}

/** The key that signs this service's checkpoints: it follows from the instance secret and is kept nowhere. */
export const signingSeed = (secret: InstanceSecret): Key => secret.derive('checkpoint')

/** The latest checkpoints, newest first. */
export const latestCheckpoints = (sql: Transaction<unknown>, count: number) =>
  read(sql, raw`order by size desc limit ${count}`)

/** The checkpoint over exactly so many entries; undefined when there is none. */
export const checkpointOver = async (sql: Transaction<unknown>, size: number) =>
  (await read(sql, raw`where size = ${size}`))[0]

/** Those over sizes from `from` up to and with `to`, in order. */
export const checkpointsBetween = (sql: Transaction<unknown>, from: number, to: number) =>
  read(sql, raw`where size >= ${from} and size <= ${to} order by size`)

async function read(sql: Transaction<unknown>, which: ReturnType<typeof raw>): Promise<KeptCheckpoint[]> {
  const { rows } = await raw<Omit<KeptCheckpoint, 'size'> & { size: string; lines: string[] }>`
    select size, root, at, note, array(
      select line from ledger.cosignature s where s.size = c.size order by signed_at, verifier_key
    ) as lines
    from ledger.checkpoint c ${which}`.execute(sql)
  return rows.map(({ size, root, at, note, lines }) => ({
    size: Number(size),
    root,
    at,
    note: withLines(note, lines),
  }))
}

/** A note with more signature lines under those it has. */
function withLines(note: string, lines: readonly string[]): string {
  const text = readNote(note)?.text
  return text === undefined ? note : noteOf(text, [...note.slice(text.length + 1, -1).split('\n'), ...lines])
}
