import type { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import type { Conflict, Refusal, RefusalKind } from '#platform/refusal.ts'
import type { Who } from '#platform/who.ts'

/** What a command answers: ids and plain values only, never a family's words (it is kept to recognise a repeat). */
export type Answer = Record<string, string | number | boolean | null>

/** How an act that is open to anyone is kept from programs, without a puzzle that shuts people out (WCAG 3.3.8). */
export interface HoldOff {
  /** How many from one address within an hour; a phone network or a school may stand behind one. */
  readonly fromOneAddress: number
  /** How many in all within an hour. */
  readonly inAll: number
  /** How many seconds after its form was shown nobody can have filled it in. */
  readonly seconds?: number
}

/**
 * Something that changes the records. A value, not a class: the platform parses, checks who, opens one
 * transaction as that person, carries out, and enters the act in the ledger as the last statement.
 */
export interface Command<I extends z.ZodObject = z.ZodObject, A extends Answer = Answer> {
  /** Verb and thing, as in 'log-contact'; also its name in the ledger and under /api/commands. */
  readonly name: string
  /** What people call it, where a draft of it is listed. */
  readonly called?: string
  readonly input: I
  readonly who: Who
  /** What it may refuse, beyond what the platform itself refuses. */
  readonly refusals?: readonly RefusalKind[]
  /** The system role under which it runs when nobody is signed in (signing in, first run). */
  readonly as?: string
  /**
   * Nobody is to learn who did it: it is carried out under `as` and the roles of whoever acts, with no person in the
   * transaction, so that neither the ledger's entry nor what a repeat is known by says who. Its row policies ask for roles.
   */
  readonly unnamed?: true
  /** Whether it opens or closes a session: then `token` in its answer becomes the cookie (none leaves the browser its own) and is not kept. */
  readonly session?: 'starts' | 'ends'
  /** Whether it stretches a password, and so waits its turn outside the database. Opening a session does, unless it says no. */
  readonly slow?: boolean
  /**
   * Where what it reads decides what it may write, and somebody else may be changing just that: it takes turns with all
   * others that say so, in a SERIALIZABLE transaction that begins with a lock on the ledger's head. It may be begun
   * several times, so it does nothing but read and write rows.
   */
  readonly serializable?: true
  /** Nothing is typed that anybody would miss, or only secrets, or a file is sent: no draft is kept of it. */
  readonly bare?: true
  /** Where anyone may: how programs are held off. Nothing typed is lost by it. */
  readonly holdOff?: HoldOff
  /** The subject of the ledger entry (a file, a person): an id. */
  about?(input: z.output<I>, answer: A): string | null
  /**
   * Coded parts of the input that the ledger's entry commits to. Nothing else enters it: a commitment to a name could
   * be guessed by whoever holds its salt, so names, words and passwords never do.
   */
  readonly spoken?: readonly (keyof z.output<I> & string)[]
  /**
   * Comes before the act, in a transaction of its own that stays whatever becomes of the act: a try is counted, a
   * challenge used up, also when the act is then refused. What it refuses is not even begun.
   */
  attempt?(input: z.output<I>, desk: Desk): Promise<Refusal | undefined>
  carryOut(input: z.output<I>, desk: Desk): Promise<A | Refusal | Conflict>
}

/** Makes a command; only here so that its types are inferred. */
export function command<I extends z.ZodObject, A extends Answer>(value: Command<I, A>): Command<I, A> {
  return value
}
