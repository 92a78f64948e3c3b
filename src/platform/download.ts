import type { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import type { Query } from '#platform/query.ts'

/** A document that may be handed out: how it is called, and how much there is of it. */
export interface Opened {
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** In how many parts it is read. */
  readonly parts: number
}

/**
 * Hands out one document, read part by part, so that little of it is in memory at once. Asking for it is a reading
 * like any other: the query says who may and whose it is, and is entered in the ledger before the first byte leaves.
 * The query is not to be listed among the room's: its answer may hold a key.
 */
export interface Download<I extends z.ZodObject = z.ZodObject, O extends Opened = Opened> {
  readonly path: `/${string}`
  readonly query: Query<I, O>
  /** Set for a picture that we have drawn ourselves, point by point: a page may show it. */
  readonly drawn?: 'image/png'
  /** Some parts in clear, from this number on. Asked again and again until all are read, each time as whoever asked. */
  read(opened: O, from: number, count: number, desk: Desk): Promise<Buffer[]>
}

/** Makes a download; only here so that its types are inferred. */
export function download<I extends z.ZodObject, O extends Opened>(value: Download<I, O>): Download {
  return value as unknown as Download
}
