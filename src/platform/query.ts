import type { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import type { Refusal } from '#platform/refusal.ts'
import type { Who } from '#platform/who.ts'

/** Something that only reads. Reading about a family is an act too: `about` names the file, the ledger keeps who looked. */
export interface Query<I extends z.ZodObject = z.ZodObject, A = unknown> {
  /** What is asked, as in 'find-families'; also its name under /api/queries. */
  readonly name: string
  readonly input: I
  readonly who: Who
  readonly as?: string
  /** Asked by POST, because what is asked for names a person and must not stand in an address (ASVS 14.2.1). */
  readonly posted?: true
  about?(input: z.output<I>, answer: A): string | null
  answer(input: z.output<I>, desk: Desk): Promise<A | Refusal>
}

/** Makes a query; only here so that its types are inferred. */
export function query<I extends z.ZodObject, A>(value: Query<I, A>): Query<I, A> {
  return value
}
