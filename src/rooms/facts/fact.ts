import { z } from 'zod'
import { VERIFIED } from './deadline-rules.ts'
import type { PlainDate } from './plain-date.ts'

/** What a statement rests on (N42). Local policy is always called so; own opinion is none of them. */
export const KINDS = ['law', 'statutory-guidance', 'practice', 'local-policy', 'other'] as const
export type FactKind = (typeof KINDS)[number]

export const KIND_WORDS: Readonly<Record<FactKind, string>> = {
  law: 'Law',
  'statutory-guidance': 'Statutory guidance',
  practice: 'Usual or good practice',
  'local-policy': 'Local policy',
  other: 'Other',
}

/** What an option says beyond its name and what it is: the same for every option, so that none stands out. */
const OptionDetails = z.strictObject({
  whoDecides: z.string(),
  cost: z.string(),
  timeLimit: z.string(),
  /** Ids of the deadline rules behind the time limit. */
  rules: z.array(z.string()),
  alongside: z.string(),
  cannot: z.string(),
  /** True where whoever decides does not belong to the LA. */
  independent: z.boolean(),
  /** Codes of issues or of their groups; `*` for all. */
  issues: z.array(z.string()),
})
export type OptionDetails = z.infer<typeof OptionDetails>

/** What a fact says, in one version: a statement, or an option with its details. */
export const Wording = z.strictObject({
  sort: z.enum(['statement', 'option']),
  title: z.string(),
  text: z.string(),
  kind: z.enum(KINDS),
  citation: z.string(),
  address: z.string().optional(),
  verified: z.enum(VERIFIED),
  /** Who is thought to have an interest in it, who says so and what is known (N54). */
  background: z.string().optional(),
  validFrom: z.string().optional(),
  validTo: z.string().optional(),
  option: OptionDetails.optional(),
})
export type Wording = z.infer<typeof Wording>

/**
 * How far a fact can be relied upon here: `supplied` came with the product and nobody here has checked it; `checked`;
 * `check-due` was last checked a year ago or more, or the product brings a newer wording; `withdrawn` is not in force.
 */
export const STATES = ['supplied', 'checked', 'check-due', 'withdrawn'] as const
export type FactState = (typeof STATES)[number]

/** A fact as it stands on a day. */
export interface Fact extends Wording {
  /** Its id for good: a word where it came with the product, otherwise random. */
  readonly fact: string
  /** Which version this is, such as `supplied-1` or `own-3`: who cites it keeps this. */
  readonly mark: string
  /** Counts what this service worded and approved; 0 while it stands as supplied. */
  readonly version: number
  readonly state: FactState
  /** When it was last held against its source: by this service, or before it came with the product. */
  readonly checkedOn: PlainDate
  /** The product brings a newer wording than the one that this service wrote over. */
  readonly isOutrun: boolean
  /** Somebody has proposed a change, and nobody has decided; only those who work with facts see that. */
  readonly waiting?: string
}

/** An option, ready to be set out. */
export type Option = Fact & { readonly option: OptionDetails }
