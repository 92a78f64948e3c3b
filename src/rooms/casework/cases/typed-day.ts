import { z } from 'zod'
import { readDate } from '#rooms/facts'

/** A day as people type it (12/11/2026, 12 Nov 2026) or as machines do (2026-11-12); `what` says which day, in the sentence that asks for it. */
export const typedDay = (what: string) =>
  z
    .string(`Enter ${what}, like 12 11 2026`)
    .max(40, `Enter ${what}, like 12 11 2026`)
    .transform((text, context) => {
      const day = readDate(text)
      if (!day)
        context.addIssue({
          code: 'custom',
          message: `Enter ${what} as a day, month and year, like 12 11 2026`,
        })
      return day ?? z.NEVER
    })
    .meta({ examples: ['2026-11-12'] })

/** Whether a day is still to come on the day of the act, in England. */
export const isToCome = (day: string | undefined, today: string): boolean => day !== undefined && day > today

export const dayToCome = {
  code: 'day-to-come',
  status: 422,
  sentence: 'This day is still to come. Enter the day on which it happened.',
} as const
