import type { Erasure } from './erasures.ts'

/** What an export shows: whole, or the first thing that is wrong with it, in plain words. */
export type Verdict = Whole | Finding

export interface Whole {
  ok: true
  service: string
  madeAt: string
  size: number
  root: string
  /** How many seals noted elsewhere were compared. */
  sealsCompared: number
  /** How many checkpoints the file holds, and how many entries the last of them counts. */
  checkpoints: number
  sealedSize: number | null
  /** The keys under which they were checked; the file's own unless others were given. */
  keys: readonly string[]
  /** Who signed a checkpoint too, and the latest one they signed. */
  cosigned: readonly Cosigned[]
  erased: readonly Erasure[]
}

export interface Cosigned {
  name: string
  size: number
  at: Date
}

export interface Finding {
  ok: false
  /** The first entry that is changed, missing or out of place; null when no entry can be named. */
  entry: number | null
  /** Where only a stretch can be named: the change is before this entry, from `entry` on. */
  before?: number
  /** The line of the file, from 1. */
  line: number
  finding: string
}

/** Leaves the checking at the first thing that is wrong. */
export class Found extends Error {
  readonly entry: number | null
  readonly before: number | undefined
  constructor(entry: number | null, finding: string, before?: number) {
    super(finding)
    this.entry = entry
    this.before = before
  }

  in(line: number): Finding {
    const { entry, before, message } = this
    return { ok: false, entry, ...(before === undefined ? {} : { before }), line, finding: message }
  }
}

/** A count of entries as people read it. */
export const inDigits = (n: number): string => n.toLocaleString('en-GB')
