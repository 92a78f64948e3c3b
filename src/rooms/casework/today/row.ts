/** What may wait on Today, in the order in which it cannot. */
export const TODAY_KINDS = [
  'date',
  'promise',
  'request',
  'case',
  'interest',
  'contact',
  'letter',
  'quiet',
  'hearing',
  'meeting',
  'paper',
] as const
export type TodayKind = (typeof TODAY_KINDS)[number]

/** One thing that waits, as it stands in its table; what is sealed is opened for all rows at once. */
export interface TodayRow {
  readonly kind: TodayKind
  readonly id: string
  /** Null for what belongs to no family's file yet. */
  readonly file: string | null
  readonly case: string | null
  /** The case's own number in its file. */
  readonly number: number | null
  /** The day that it hangs on, like 2026-11-22; null where it is a moment, or nothing. */
  readonly day: string | null
  /** When it is due, came in, was opened or last moved. */
  readonly at: Date | null
  readonly worker: string | null
  /** A channel, an issue, whose turn it is: what kind of thing of its kind. */
  readonly code: string | null
  /** How it is called by itself: a request's reference. */
  readonly label: string | null
  readonly sealed: Buffer | null
  readonly version: number
}

/** As many of a kind as the page shows; one more is asked for, to know whether there are others. */
export const SHOWN_OF_A_KIND = 8

/** Whose things are shown: one's own with those that nobody holds, or everybody's. */
export interface Whose {
  readonly me: string
  readonly isTeam: boolean
}
