import type { ShownFigure } from './assess/protect.ts'

/** A figure as a line: the number, then what it counts. */
export const figureInWords = ({ words, shown, bothWays }: ShownFigure): string =>
  `${words ? `${shown} ${words}` : shown}${bothWays ? WORDS[bothWays] : ''}`

/** Symmetry: unusually many is marked as unusually few is, and neither is called good or bad. */
const WORDS = {
  few: ' (unusually few: for discussion, not a target)',
  usual: '',
  many: ' (unusually many: for discussion, not a target)',
} as const
