import { z } from 'zod'
import { contrastFaults, FONTS } from '#design/house-style.ts'

const colour = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, 'Enter a colour as # and six letters or digits, like #2f5d50')

/** The parts of a house style that a service chooses; everything else is derived from them. */
export const stylesOffered = {
  brand: colour.default('#2f5d50'),
  accent: colour.default('#7a3b69'),
  font: z.enum(FONTS).default('atkinson-hyperlegible'),
}

/** What is hard to read in a chosen style: field → sentence with the measured ratio and a colour that would do. */
export const stylesFaults = contrastFaults
