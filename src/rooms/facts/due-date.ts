import type { Verified } from './deadline-rules.ts'
import type { PlainDate } from './plain-date.ts'

/** One date computed from a rule. Nothing in it was typed by anybody: a date out of a letter is entered, never this. */
export interface DueDate {
  readonly kind: 'computed'
  /** The id of the rule, such as `APP-01`. */
  readonly rule: string
  /** What is done by then, in a sentence without a full stop. */
  readonly what: string
  readonly dutyHolder: string
  /** What it was counted from: always shown with it. */
  readonly events: Readonly<Record<string, PlainDate>>
  /** As counted, before any rule moved it off a day that does not count. */
  readonly raw: PlainDate
  /** The last day (or see `boundary`). */
  readonly due: PlainDate
  /** The day to act by: five working days earlier, but not before what it was counted from. */
  readonly safe: PlainDate
  /** `by`: on or before `due`. `before`: before `due`. `at-least-until`: not closed before the end of `due`. */
  readonly boundary: 'by' | 'before' | 'at-least-until'
  /** Whether the law sets it, guidance asks for it, or it is what is usually done. */
  readonly standing: 'law' | 'guidance' | 'practice'
  readonly source: string
  readonly address?: string
  readonly verified: Verified
  /** When the rule was last held against its source. */
  readonly checked: PlainDate
  /** What may be otherwise in this very case; to be shown before the date is relied upon. */
  readonly warnings: readonly string[]
  readonly notes: readonly string[]
  /** Reasons by which the LA may claim that the time need not be kept. Its claim, never our finding. */
  readonly exemptions: readonly string[]
  /** Where the later of several dates counts: each with what it comes to. */
  readonly limbs: readonly { readonly event: string; readonly from: PlainDate; readonly raw: PlainDate }[]
}
