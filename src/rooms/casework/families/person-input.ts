import { z } from 'zod'
import { nameOf, PersonDetails, REPLY_WAYS } from '../person-details.ts'
import { LEFT, RELATIONS, RESPONSIBILITY } from './relation.ts'

const line = (most = 200) =>
  z.string().trim().max(most, `Use ${most} characters or fewer`).transform(nameOf).optional()
const lines = line(2000)
/** A choice that may be left open: an empty value says nothing. */
const choice = <const V extends readonly [string, ...string[]]>(values: V) =>
  z
    .union([z.literal(''), z.enum(values)])
    .optional()
    .transform(value => value || undefined)

/** A name as anybody may have one; a pile of marks on one letter is no name. */
const name = z
  .string()
  .trim()
  .max(200, 'A name has 200 characters or fewer')
  .regex(/^(?!.*\p{M}{4})/u, 'Write the name without so many marks on one letter')
  .transform(nameOf)

export const KINDS = ['parent', 'child', 'young-person', 'other'] as const
export const KIND_WORDS: Record<(typeof KINDS)[number], string> = {
  parent: 'Parent or carer',
  child: 'Child',
  'young-person': 'Young person',
  other: 'Somebody else',
}

/** What the form of a person asks. Nothing but a name is needed, and a name may be all that is known. */
export const personFields = {
  kind: z.enum(KINDS, 'Choose who this is'),
  name: name.refine(text => text.length > 0, 'Enter a name, or what they are called here'),
  knownAs: line(),
  relation: choice(RELATIONS),
  phone: line(50),
  otherPhone: line(50),
  email: z
    .union([z.literal(''), z.email('Enter an e-mail address like name@example.org')])
    .optional()
    .transform(value => value || undefined),
  address: line(500),
  bornOn: z
    .union([z.literal(''), z.iso.date('Enter the date of birth as a real date')])
    .optional()
    .transform(value => value || undefined),
  language: line(),
  interpreter: line(),
  safeToContact: line(500),
  agreedWord: line(100),
  replyBy: choice(REPLY_WAYS),
  responsibility: choice(RESPONSIBILITY),
  responsibilitySource: line(500),
  courtOrders: lines,
  setting: line(),
  year: line(50),
  agencies: lines,
  capacity: lines,
  left: choice(LEFT),
}

/** The details of a person as they are kept: what was left empty is left out. */
export function detailsIn(input: Record<string, unknown>): PersonDetails {
  const { kind: _kind, ...rest } = input
  const given = Object.entries(rest).filter(([key, value]) => key in PersonDetails.shape && value)
  return PersonDetails.parse(Object.fromEntries(given))
}

/** By what somebody is found: every name and number they have. */
export const foundBy = ({ name, knownAs, phone, otherPhone }: PersonDetails): string[] =>
  [name, knownAs, phone, otherPhone].filter((text): text is string => Boolean(text))
