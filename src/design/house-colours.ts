import { BLACK, type Colour, contrast, hex, mix, parseColour, WHITE } from './colour.ts'

/** Every colour of a page that a house style sets or that follows from it, as `#rrggbb`. */
export type HouseColours = {
  brand: string
  headerText: string
  accent: string
  hover: string
  shadow: string
  buttonText: string
  surface: string
  surfaceBorder: string
}

export const PAGE = '#ffffff'
export const INK = '#1b2224'

/** The colours that follow from brand and accent: text is white or ink, whichever reads better. Throws on a colour that is none. */
export function houseColours(style: { brand: string; accent: string }): HouseColours {
  const brand = colourOf(style.brand)
  const accent = colourOf(style.accent)
  return {
    brand: hex(brand),
    headerText: readable(brand),
    accent: hex(accent),
    hover: hex(mix(accent, BLACK, 0.2)),
    shadow: hex(mix(accent, BLACK, 0.45)),
    buttonText: readable(accent),
    surface: hex(mix(brand, WHITE, 0.94)),
    surfaceBorder: hex(mix(brand, WHITE, 0.5)),
  }
}

/** The colour, or a fault that names what was given. */
export function colourOf(text: string): Colour {
  const colour = parseColour(text)
  if (!colour) throw new Error(`${JSON.stringify(text)} is no colour: write it like #1f4a4d`)
  return colour
}

function readable(ground: Colour): string {
  return contrast(ground, WHITE) >= contrast(ground, colourOf(INK)) ? PAGE : INK
}
