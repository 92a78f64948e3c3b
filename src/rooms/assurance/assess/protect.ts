import type { Figure } from '#platform/control.ts'

const FEWEST = 5

/** A figure as it may leave the service's staff: in words, with nobody to be found in it. */
export interface ShownFigure {
  readonly words: string
  readonly shown: string
}

/**
 * A number of people from 1 to 4 is shown as "fewer than 5"; so is a part whose rest would be so few, and then the whole
 * is rounded down to the next five, so that the part cannot be worked out from it. Nought is shown: it names nobody.
 */
export function protect({ words, n, of, counts }: Figure): ShownFigure {
  if (counts === 'things') return { words, shown: of === undefined ? said(n) : `${said(n)} of ${said(of)}` }
  if (of === undefined) return { words, shown: isFew(n) ? FEW : said(n) }
  if (isFew(of)) return { words, shown: FEW }
  if (isFew(n)) return { words, shown: `${FEW} of about ${said(roundedDown(of))}` }
  if (isFew(of - n)) return { words, shown: `nearly all of about ${said(roundedDown(of))}` }
  return { words, shown: `${said(n)} of ${said(of)}` }
}

/** The figure as the service's own staff see it. */
export const inFull = ({ words, n, of }: Figure): ShownFigure => ({
  words,
  shown: of === undefined ? said(n) : `${said(n)} of ${said(of)}`,
})

const FEW = `fewer than ${FEWEST}`
const isFew = (n: number) => n > 0 && n < FEWEST
const roundedDown = (n: number) => Math.floor(n / FEWEST) * FEWEST
const said = (n: number) => n.toLocaleString('en-GB')
