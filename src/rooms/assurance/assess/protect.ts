import type { BothWays, Figure } from '#platform/control.ts'

const FEWEST = 5

/** A figure as it may leave the service's staff: in words, with nobody to be found in it. */
export interface ShownFigure {
  readonly words: string
  readonly shown: string
  /** How it stands where more of it is not better and fewer is not; said only where nobody can be found by it. */
  readonly bothWays?: BothWays | undefined
}

/**
 * A number of people from 1 to 4 is shown as "fewer than 5"; so is a part whose rest would be so few, and then the whole
 * is rounded down to the next five, so that the part cannot be worked out from it. Nought is shown: it names nobody.
 */
export function protect(figure: Figure, isRounded = false): ShownFigure {
  const shown = protectedNumber(figure, isRounded)
  if (figure.bothWays === undefined) return { words: figure.words, shown }
  const { n, of = 0 } = figure
  const bothWays = isFew(n) || isFew(of - n) ? 'usual' : figure.bothWays
  return { words: figure.words, shown, bothWays }
}

/**
 * The figures of one finding. Where one part of a whole is small, the other parts of it are rounded too: else it could be
 * worked out from them.
 */
export function protectTogether(figures: readonly Figure[]): ShownFigure[] {
  const hidden = new Set(
    figures
      .filter(({ counts, n, of }) => counts === 'people' && of !== undefined && (isFew(n) || isFew(of - n)))
      .map(({ of }) => of),
  )
  return figures.map(one => protect(one, one.counts === 'people' && hidden.has(one.of)))
}

function protectedNumber({ n, of, counts }: Figure, isRounded: boolean): string {
  if (counts === 'things') return of === undefined ? said(n) : `${said(n)} of ${said(of)}`
  if (of === undefined) return isFew(n) ? FEW : said(n)
  if (isFew(of)) return FEW
  const about = `of about ${said(roundedDown(of))}`
  if (isFew(n)) return `${FEW} ${about}`
  if (isFew(of - n)) return `nearly all ${about}`
  if (isRounded && n > 0 && n < of) return `about ${said(roundedDown(n))} ${about}`
  return `${said(n)} of ${said(of)}`
}

/** The figure as the service's own staff see it. */
export const inFull = (figures: readonly Figure[]): ShownFigure[] =>
  figures.map(({ words, n, of, bothWays }) => ({
    words,
    shown: of === undefined ? said(n) : `${said(n)} of ${said(of)}`,
    ...(bothWays && { bothWays }),
  }))

const FEW = `fewer than ${FEWEST}`
const isFew = (n: number) => n > 0 && n < FEWEST
const roundedDown = (n: number) => Math.floor(n / FEWEST) * FEWEST
const said = (n: number) => n.toLocaleString('en-GB')
