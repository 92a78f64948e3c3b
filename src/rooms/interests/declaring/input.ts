import { z } from 'zod'
import { readDate } from '#rooms/facts'
import { GRADES, KINDS } from './kinds.ts'

/** Direction marks, control letters and zero widths have no place in a name. */
const plainly = (text: string) =>
  text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, ' ')
    .trim()

const line = (most: number) =>
  z
    .string()
    .max(most, `Use ${most} characters or fewer`)
    .transform(text => plainly(text) || undefined)
    .optional()

const day = (what: string) =>
  z
    .string()
    .max(40, `Enter ${what} as a day, month and year, like 12 11 2026`)
    .transform((text, context) => {
      const read = text.trim() ? readDate(text) : undefined
      if (text.trim() && !read)
        context.addIssue({
          code: 'custom',
          message: `Enter ${what} as a day, month and year, like 12 11 2026`,
        })
      return read
    })
    .meta({ examples: ['2026-11-12'] })
    .optional()

/** What the form of a declaration asks. Who or what it is about, and how near it is, must be said. */
export const declarationFields = {
  kind: z.enum(KINDS, 'Choose what you declare'),
  name: z
    .string()
    .max(200, 'Use 200 characters or fewer')
    .regex(/^(?!.*\p{M}{4})/u, 'Write the name without so many marks on one letter')
    .transform(plainly)
    .default(''),
  organisation: z
    .union([z.literal(''), z.uuid()])
    .optional()
    .transform(id => id || undefined),
  address: line(500),
  phone: line(50),
  grade: z.enum(GRADES, 'Choose how near it is'),
  since: day('the day since when'),
  until: day('the day until when'),
  words: z
    .string()
    .max(5000, 'Use 5,000 characters or fewer')
    .transform(text => text.replaceAll('\u0000', '').trim() || undefined)
    .optional(),
}
