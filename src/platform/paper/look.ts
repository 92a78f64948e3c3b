import { houseColours, INK } from '#design/house-colours.ts'
import type { HouseStyle } from '#design/house-style.ts'
import { FAMILIES } from './fonts.ts'
import type { Sheet } from './sheet.ts'
import type { PrintedLook } from './to-print.ts'

/** How large the letters are: 12, 16 or 18 points (large print begins at 16: UK Association for Accessible Formats). */
export const SIZES = { usual: 12, large: 16, larger: 18 } as const

/** What a reader may choose about a letter on paper. */
export interface Look {
  readonly size: keyof typeof SIZES
  /** No picture, colour, box or column: for readers who want, or whose programs need, one thing after the other. */
  readonly plain: boolean
}

export const USUAL_LOOK: Look = { size: 'usual', plain: false }

export interface Logo {
  readonly kind: string
  readonly picture: Buffer
}

/** The look in a service's house style. What the words stand on is white or its palest tint, so they can be read. */
export function printedLook(
  { size, plain }: Look,
  style: HouseStyle,
  sheet: Sheet,
  logo?: Logo,
): PrintedLook {
  const colours = houseColours(style)
  const reference = sheet.facts.slice(1).flatMap(({ runs }) => runs.map(({ text }) => text))
  return {
    fonts: FAMILIES[style.font],
    size: SIZES[size],
    plain,
    ink: plain ? '#000000' : INK,
    accent: plain ? '#000000' : colours.accent,
    tint: plain ? '#ffffff' : colours.surface,
    foot: [sheet.service, ...reference].join(' · '),
    logo: logo && !plain ? `logo.${logo.kind === 'image/png' ? 'png' : 'jpg'}` : null,
    logoSays: `Logo of ${sheet.service}`,
  }
}
