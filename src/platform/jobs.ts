import type { z } from 'zod'
import type { Desk } from '#platform/desk.ts'

/** Opens a transaction as the job's system role. */
export type AtDesk = <T>(work: (desk: Desk) => Promise<T>) => Promise<T>

/**
 * Something the service does by itself: soon after an act, or at fixed times. It runs like a command, in a
 * transaction as a named system role, with a ledger leaf last when it changed anything.
 */
export interface Job<I extends z.ZodObject = z.ZodObject, B = unknown> {
  /** Verb and thing, as in 'send-mail'; the ledger says 'job:send-mail'. */
  readonly name: string
  /** The system role under which it runs. */
  readonly as: 'postman' | 'post-room' | 'timekeeper' | 'assessor'
  readonly input: I
  /** When it runs by itself: five cron fields, on English clocks. What fell due while the program was off is done once. */
  readonly every?: string
  /** How often it is tried again, and after how many seconds first; each wait is twice the last, an hour at most. */
  readonly again?: { readonly times: number; readonly after: number }
  /**
   * What must happen outside any transaction, such as talking to a mail server: no connection waits meanwhile.
   * It may happen twice, when the program dies before the end is written down.
   */
  bring?(input: z.output<I>, atDesk: AtDesk): Promise<B>
  /** Gives how many things were done; with 0 the ledger gets no leaf. */
  carryOut(input: z.output<I>, desk: Desk, brought: B): Promise<number>
  /** After a try that failed; `last` when there will be no other. Gives how many things were changed, as above. */
  whenFailed?(input: z.output<I>, desk: Desk, last: boolean): Promise<number>
}

/** Makes a job; only here so that its types are inferred. */
export function job<I extends z.ZodObject, B>(value: Job<I, B>): Job<I, B> {
  return value
}
