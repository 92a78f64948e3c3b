import { z } from 'zod'
import { DEFAULT_STYLE, FONTS } from '#design/house-style.ts'

const colour = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, `Enter a colour as # and six letters or digits, like ${DEFAULT_STYLE.brand}`)

/** The parts of a house style that a service chooses; everything else is derived from them. */
export const chosenStyle = {
  brand: colour.default(DEFAULT_STYLE.brand),
  accent: colour.default(DEFAULT_STYLE.accent),
  font: z.enum(FONTS).default(DEFAULT_STYLE.font),
}
