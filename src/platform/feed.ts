import type { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import type { Refusal } from '#platform/refusal.ts'

/**
 * Plain JSON at an address of its own, in somebody else's standard, for programs elsewhere. It is for anybody, asks
 * nobody who they are, and only reads: what must not be public is a query instead.
 */
export interface Feed<P extends z.ZodObject = z.ZodObject> {
  readonly path: `/api/${string}`
  readonly who: 'anyone'
  /** What it gives, for the API's description. */
  readonly gives: string
  /** The system role under which it reads. */
  readonly as: string
  /** From path and query string; anything else in the query string is ignored, as such standards want it. */
  readonly params: P
  /** Other than application/json, where the standard has a type of its own. */
  readonly type?: string
  answer(params: z.output<P>, desk: Desk): Promise<object | Refusal>
}

/** Makes a feed; only here so that its types are inferred. */
export function feed<P extends z.ZodObject>(value: Feed<P>): Feed {
  return value as unknown as Feed
}
