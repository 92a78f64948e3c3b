import type { RawBuilder, Transaction } from 'kysely'
import type { z } from 'zod'

/**
 * How a promise stands. `declared` was only said by somebody, `not-built` waits for a part of the product; neither is
 * ever called met.
 */
export const CONTROL_STATES = ['breached', 'at-risk', 'not-built', 'no-evidence', 'declared', 'met'] as const
export type ControlState = (typeof CONTROL_STATES)[number]

/** One number behind a state. Numbers of people or families are protected before they leave the staff. */
export interface Figure {
  /** What is counted, as in "families who came to us". */
  readonly words: string
  readonly n: number
  /** Out of how many, where it is a part of something. */
  readonly of?: number
  readonly counts: 'people' | 'things'
  /**
   * Tells how things ended for one side or the other: for discussion, and without any target. `few` and `many` are
   * unusual, the one as much as the other.
   */
  readonly bothWays?: BothWays
}

export const BOTH_WAYS = ['few', 'usual', 'many'] as const
export type BothWays = (typeof BOTH_WAYS)[number]

/** What a control found in one period. */
export interface Finding {
  readonly state: ControlState
  readonly figures: readonly Figure[]
  /** What would make it met, in a sentence; empty when it is. */
  readonly wanting: string
  /** What was declared, and when; whose it was is an id, named only to staff. */
  readonly declared?: { readonly says: string; readonly at: Date; readonly by: string }
}

/** The time that is looked at: from (included) until (not included). */
export interface Period {
  readonly from: Date
  readonly until: Date
}

/** An act that the product refuses for the promise's sake: the command, and the refusal's code. */
export interface Enforced {
  readonly act: string
  readonly code: string
}

/** A question that a room answers from its own reading, where one statement would say it again. */
export interface Look<R> {
  /** What is looked at, in a sentence. */
  readonly asks: string
  look(sql: Transaction<unknown>): Promise<R>
}

/**
 * What a room can prove: one question to its records, whose answer is a row of counts, and a rule that judges them.
 * The question reads clear columns only, so that it needs no key; thresholds are settings of the policy.
 */
export interface Control<P extends z.ZodObject = z.ZodObject, R = unknown> {
  readonly name: string
  readonly room: string
  /** What it proves, as a sentence without its full stop. */
  readonly proves: string
  readonly settings: P
  /** The states that it can find, where it is not each of MET, AT RISK, BREACHED and NO EVIDENCE. */
  readonly states?: readonly ControlState[]
  readonly enforces?: readonly Enforced[]
  /** Where those who may can see the records. */
  readonly records?: string
  count(period: Period, settings: z.output<P>): RawBuilder<R> | Look<R>
  judge(counted: R, settings: z.output<P>, period: Period): Finding
}

/** Makes a control; only here so that its types are inferred, and then forgotten by those who only run it. */
export function control<P extends z.ZodObject, R>(value: Control<P, R>): Control {
  return value as unknown as Control
}

/** Every state that a control can find. Each has a test. */
export const statesOf = ({ states }: Pick<Control, 'states'>): readonly ControlState[] =>
  states ?? ['met', 'at-risk', 'breached', 'no-evidence']

/** Asks a control's question, as whoever acts in the transaction, and judges the answer. */
export async function runControl(
  sql: Transaction<unknown>,
  asked: Control,
  settings: Record<string, unknown>,
  period: Period,
): Promise<Finding> {
  const parsed = asked.settings.parse(settings)
  const question = asked.count(period, parsed)
  if ('look' in question) return asked.judge(await question.look(sql), parsed, period)
  const { rows } = await question.execute(sql)
  return asked.judge(rows[0], parsed, period)
}
