import { z } from 'zod'
import type { ControlState, Figure, Finding } from '#platform/control.ts'

/** A share of what was to be done: from `target` on it is met, from `floor` on at risk, below it breached. */
export const SHARE = {
  target: z.number().min(0).max(1).default(0.9),
  floor: z.number().min(0).max(1).default(0.7),
  /** With fewer than this there is no evidence. */
  least: z.number().int().min(1).default(1),
} as const

export interface Share {
  readonly target: number
  readonly floor: number
  readonly least: number
}

/** How a share stands; too few to tell are no evidence, never met. */
export function byShare(done: number, of: number, { target, floor, least }: Share): ControlState {
  if (of < least) return 'no-evidence'
  if (done >= of * target) return 'met'
  return done >= of * floor ? 'at-risk' : 'breached'
}

/**
 * The finding of a share: of so many, so many were done. `breaks` are records that go against the rule in spite of the
 * refusal; one is enough for a breach.
 */
export function shareOf(
  { done, of, words, wanting, counts = 'people' }: ShareFigure,
  settings: Share,
  more: { readonly figures?: readonly Figure[]; readonly breaks?: Breaks } = {},
): Finding {
  const state = more.breaks && more.breaks.n > 0 ? 'breached' : byShare(done, of, settings)
  return {
    state,
    figures: [{ words, n: done, of, counts }, ...(more.figures ?? []), ...breaking(more.breaks)],
    wanting: state === 'met' ? '' : brokenOr(more.breaks, state === 'no-evidence' ? NOTHING_YET : wanting),
  }
}

export interface ShareFigure {
  readonly done: number
  readonly of: number
  readonly words: string
  /** What would make it met. */
  readonly wanting: string
  readonly counts?: Figure['counts']
}

/** Records that break a rule which the product enforces, and what to do about them. */
export interface Breaks {
  readonly n: number
  readonly words: string
  readonly mend: string
}

/** When a figure that cuts both ways is unusual; one number for both ends, so that neither is better. */
export const UNUSUAL = {
  /** A share below this is unusual, and so is one above what is left of the whole. */
  unusual: z.number().min(0).max(0.5).default(0.1),
  /** Of fewer than this nothing is called unusual. */
  enough: z.number().int().min(10).default(20),
} as const

/** Marks a figure that tells how things ended for one side or the other, in both directions alike. */
export function bothWays(
  figure: Figure,
  { unusual, enough }: { readonly unusual: number; readonly enough: number },
): Figure {
  const of = figure.of ?? 0
  if (of < enough) return { ...figure, bothWays: 'usual' }
  if (figure.n < of * unusual) return { ...figure, bothWays: 'few' }
  return { ...figure, bothWays: of - figure.n < of * unusual ? 'many' : 'usual' }
}

/** The finding of a rule that nothing may break: met once there is something it held for. */
export function unbroken(breaks: Breaks, figure: Figure, more: readonly Figure[] = []): Finding {
  const state = breaks.n > 0 ? 'breached' : figure.n > 0 ? 'met' : 'no-evidence'
  return {
    state,
    figures: [figure, ...more, ...breaking(breaks)],
    wanting: state === 'met' ? '' : brokenOr(breaks, NOTHING_YET),
  }
}

const NOTHING_YET = 'Nothing was recorded in this time yet that would show it.'

const breaking = (breaks: Breaks | undefined): Figure[] =>
  breaks ? [{ words: breaks.words, n: breaks.n, counts: 'people' }] : []

const brokenOr = (breaks: Breaks | undefined, otherwise: string) =>
  breaks && breaks.n > 0 ? breaks.mend : otherwise
