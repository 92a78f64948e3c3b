import { z } from 'zod'
import { RULESET, VERIFIED } from './deadline-rules.ts'
import { KINDS, type OptionDetails, type Wording } from './fact.ts'
import { ISSUES } from './issues.ts'
import { readDate } from './plain-date.ts'

/** The id of a fact: a word of ours, or a random one. */
export const factId = z.string().regex(/^[a-z0-9][a-z0-9-]{2,79}$/)

const line = (most: number) => z.string().trim().max(most, `Use ${most} characters or fewer`)
const day = z
  .string()
  .transform((text, context) => {
    const date = readDate(text)
    if (!date) context.addIssue('Enter a day of the calendar, such as 1 April 2026')
    return date ?? ''
  })
  .optional()
const rules = line(200)
  .transform(text =>
    text
      .toUpperCase()
      .split(/[\s,]+/)
      .filter(Boolean),
  )
  .refine(ids => ids.every(id => RULESET.rules.some(rule => rule.id.toUpperCase() === id)), {
    error: 'Enter ids of our deadline rules, such as APP-01',
  })

/** What is entered about a fact: the fields that every fact has, and those of an option. */
export const factFields = {
  sort: z.enum(['statement', 'option']).default('statement'),
  title: z
    .string({ error: 'Enter a name for it' })
    .trim()
    .min(3, 'The name has 3 letters or more')
    .max(150, 'The name has 150 letters or fewer'),
  text: z
    .string({ error: 'Enter what it says' })
    .trim()
    .min(10, 'Say it in a sentence')
    .max(2000, 'It says this in 2,000 characters or fewer'),
  kind: z.enum(KINDS, { error: 'Choose what it rests on' }),
  citation: z
    .string({ error: 'Enter the source: the Act and section, the guidance, or the policy and its date' })
    .trim()
    .min(3, 'Enter the source')
    .max(300, 'The source has 300 characters or fewer'),
  address: z
    .url({ protocol: /^https?$/, error: 'Enter the whole address, such as https://www.legislation.gov.uk/…' })
    .max(500, 'The address has 500 characters or fewer')
    .optional(),
  verified: z.enum(VERIFIED, { error: 'Choose what was looked at' }),
  background: line(1000).optional(),
  validFrom: day,
  validTo: day,
  whoDecides: line(500).optional(),
  cost: line(500).optional(),
  timeLimit: line(500).optional(),
  rules: rules.optional(),
  alongside: line(500).optional(),
  cannot: line(500).optional(),
  independent: z.enum(['yes', 'no']).optional(),
  issues: z.array(z.enum(['*', ...ISSUES.keys()])).optional(),
}

const Fields = z.object(factFields)
export type FactFields = z.output<typeof Fields>

/** What an option says and a statement does not; all of it is needed, so that every option shows as much as the others. */
const OPTION_FIELDS = {
  whoDecides: 'Say who decides',
  cost: 'Say what it costs',
  timeLimit: 'Say which time limit there is, or that there is none',
  alongside: 'Say whether it can run beside others',
  cannot: 'Say what it cannot do',
  independent: 'Say whether who decides is independent of the council',
  issues: 'Choose the issues that it is for',
} as const

/** The first thing that an option still lacks: the field and a sentence; undefined for a statement or a whole option. */
export function lackOf(fields: FactFields): { field: string; sentence: string } | undefined {
  if (fields.sort === 'statement') return undefined
  const missing = Object.entries(OPTION_FIELDS).find(
    ([name]) => !fields[name as keyof typeof OPTION_FIELDS]?.length,
  )
  return missing && { field: missing[0], sentence: missing[1] }
}

/** The fields as a wording: what was left empty is not in it. */
export function wordingOf(fields: FactFields): Wording {
  const { sort, title, text, kind, citation, verified } = fields
  const given = Object.entries({
    address: fields.address,
    background: fields.background,
    validFrom: fields.validFrom,
    validTo: fields.validTo,
  }).filter(([, value]) => value)
  const option = sort === 'option' ? { option: optionOf(fields) } : {}
  return { sort, title, text, kind, citation, verified, ...Object.fromEntries(given), ...option }
}

const optionOf = (fields: FactFields): OptionDetails => ({
  whoDecides: fields.whoDecides ?? '',
  cost: fields.cost ?? '',
  timeLimit: fields.timeLimit ?? '',
  rules: fields.rules ?? [],
  alongside: fields.alongside ?? '',
  cannot: fields.cannot ?? '',
  independent: fields.independent === 'yes',
  issues: fields.issues ?? [],
})
