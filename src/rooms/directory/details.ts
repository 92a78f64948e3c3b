import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { type Refusal, refuse, toBeMended } from '#platform/refusal.ts'
import { namesOf } from '#rooms/people'
import { INDEPENDENCE_CODES } from './independence.ts'
import { WHAT_FOR_CODES } from './what-for.ts'

/** Text of one line or a few, empty when not given. */
const text = (most: number, called: string) =>
  z.string().trim().max(most, `${called} has ${most} characters or fewer`).default('')

const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i

/** An age in whole years, as far as it can matter here. */
const age = z.coerce
  .number('Enter the age as a number')
  .int('Enter the age in whole years')
  .min(0, 'Enter an age, 0 or more')
  .max(120, 'Enter an age of 120 or less')
  .optional()

/** What people enter about an organisation. Only its name and whether it is independent are needed. */
export const details = {
  name: z
    .string({ error: 'Enter the organisation’s name' })
    .trim()
    .min(2, 'The name has 2 letters or more')
    .max(200, 'The name has 200 characters or fewer'),
  about: text(2000, 'This'),
  issues: z.array(z.enum(WHAT_FOR_CODES, 'Choose from the list')).default([]),
  area: text(300, 'The area'),
  phone: text(50, 'The telephone number'),
  email: z
    .string()
    .trim()
    .max(200, 'The e-mail address has 200 characters or fewer')
    .regex(/^\S+@\S+\.\S+$/, 'Enter an e-mail address, like name@example.org')
    .or(z.literal(''))
    .default(''),
  website: z
    .string()
    .trim()
    .transform(withScheme)
    .refine(isWebAddress, 'Enter a web address, like https://example.org')
    .or(z.literal(''))
    .default(''),
  street: text(400, 'The address'),
  town: text(100, 'The town'),
  postcode: z
    .string()
    .trim()
    .regex(POSTCODE, 'Enter a postcode, like NR1 3JU')
    .toUpperCase()
    .or(z.literal(''))
    .default(''),
  hours: text(500, 'The opening hours'),
  cost: text(500, 'The cost'),
  youngest: age,
  oldest: age,
  independence: z.enum(INDEPENDENCE_CODES, { error: 'Say whether it is independent of the council' }),
  because: text(500, 'The reason'),
  source: text(500, 'The source'),
  owner: z.uuid('Choose somebody from the list').optional(),
}
const Details = z.strictObject(details)
export type Details = z.output<typeof Details>

/** The names of the details, in the order in which a form asks for them. */
export const DETAIL_NAMES = Object.keys(details) as (keyof Details)[]

/** The details as columns hold them: what is not there is null. */
export const asColumns = ({ youngest, oldest, owner, ...rest }: Details) => ({
  ...rest,
  youngest: youngest ?? null,
  oldest: oldest ?? null,
  owner: owner ?? null,
})

/** What no single field shows to be wrong: undefined when all is well. */
export async function wrongTogether(desk: Desk, details: Details): Promise<Refusal | undefined> {
  const { independence, because, youngest, oldest, owner } = details
  if (independence === 'other' && because === '')
    return refuse(toBeMended, { sentence: 'Say in a sentence why it is neither', field: 'because' })
  if (youngest !== undefined && oldest !== undefined && youngest > oldest)
    return refuse(toBeMended, { sentence: 'The oldest age is less than the youngest', field: 'oldest' })
  if (owner && !(await namesOf(desk, [owner])).has(owner))
    return refuse(toBeMended, { sentence: 'Choose somebody from the list', field: 'owner' })
  return undefined
}

function withScheme(address: string): string {
  return address === '' || /^[a-z]+:/i.test(address) ? address : `https://${address}`
}

/** True for an address of the web: nothing else may stand behind a link of ours. */
export function isWebAddress(address: string): boolean {
  if (!URL.canParse(address) || address.length > 300) return false
  const { protocol, hostname } = new URL(address)
  return /^https?:$/.test(protocol) && hostname.includes('.')
}
