import { z } from 'zod'
import { DEFAULT_STYLE, FONTS } from '#design/house-style.ts'

const colour = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, `Enter a colour as # and six letters or digits, like ${DEFAULT_STYLE.brand}`)

/** The parts of a house style that a service chooses; everything else is derived from them. */
export const styleParts = { brand: colour, accent: colour, font: z.enum(FONTS) }

/** The same in a form or call that may leave some out: those are the ones that every service begins with. */
export const chosenStyle = {
  brand: styleParts.brand.default(DEFAULT_STYLE.brand),
  accent: styleParts.accent.default(DEFAULT_STYLE.accent),
  font: styleParts.font.default(DEFAULT_STYLE.font),
}
