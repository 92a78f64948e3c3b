import { z } from 'zod'
import { query } from '#platform/query.ts'
import { ISSUES } from './issues.ts'
import { optionsFor } from './options-for.ts'
import { readDate } from './plain-date.ts'

/** The whole set of options for an issue, on a day where one is given: for everybody. */
export const optionsOfIssue = query({
  name: 'options-of-issue',
  input: z.strictObject({
    issue: z.enum([...ISSUES.keys()]),
    on: z
      .string()
      .refine(text => readDate(text) === text)
      .optional(),
  }),
  who: 'anyone',
  answer: async ({ issue, on }, desk) => ({ options: await optionsFor(desk, issue, on) }),
})
