import { z } from 'zod'
import { ISSUES } from '#rooms/facts'

/** What a matter is about: one of the register's codes. */
export const issueCode = z
  .string('Choose what it is about')
  .refine(code => ISSUES.has(code), 'Choose what it is about')
  .meta({ examples: ['transport'] })
