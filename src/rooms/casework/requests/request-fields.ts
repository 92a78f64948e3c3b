import { z } from 'zod'
import { isAddress } from '#platform/mail.ts'
import { typedDay } from '../cases/typed-day.ts'
import { nameOf } from '../person-details.ts'
import { AGREED_BY, AGREED_HOW } from './request-words.ts'

const line = (most = 200) =>
  z.string().trim().max(most, `Use ${most} letters or fewer`).transform(nameOf).optional()

const NO_ADDRESS = 'Enter an e-mail address, like name@example.org'
const email = z.string().trim().transform(nameOf).refine(isAddress, NO_ADDRESS).optional()

/** A name as anybody may have one; a pile of marks on one letter is no name. */
const name = z
  .string('Enter a name')
  .trim()
  .max(200, 'A name has 200 letters or fewer')
  .regex(/^(?!.*\p{M}{4})/u, 'Write the name without so many marks on one letter')
  .transform(nameOf)

const words = z
  .string('Tell us what it is about, in your own words')
  .max(100_000, 'This is too long for us to take at once. Use 100,000 letters or fewer')

const tick = z.literal('yes').optional()

const reach = {
  phone: line(50),
  email,
  address: line(500),
  safeToContact: line(500),
}

const about = {
  child: name.optional(),
  childAge: line(50),
  datedOn: typedDay('the date').optional(),
  interpreter: line(),
  format: line(500),
}

/** The code under which a form was kept, when it was: with or without lines and spaces between its letters. */
const code = z.string().max(100).optional()

/** Stays empty: nobody sees it but programs that fill in whatever they find. */
const website = z.string().max(2000).optional()

/** What the form asks of somebody who needs help, ten questions at most (domain.md §8, task 31). */
export const requestFields = {
  from: z.enum(['parent', 'young-person', 'other'], 'Choose who you are'),
  name: name.optional(),
  ...reach,
  inMail: tick,
  ...about,
  words: words.refine(text => text.trim() !== '', 'Tell us what it is about, in your own words'),
  code,
  website,
}

/** The same while nothing is sent: what is there is kept, and nothing is needed. */
export const begunFields = {
  ...{ from: requestFields.from.optional(), name: line(), phone: line(50), email: line(254) },
  ...{ address: line(500), safeToContact: line(500), inMail: tick, child: line(), childAge: line(50) },
  ...{ datedOn: line(40), interpreter: line(), format: line(500), words: words.optional() },
  website,
}

/** What a practitioner is asked: who they are, whom they ask for, and how the family agreed. */
export const referralFields = {
  yourName: name.refine(text => text !== '', 'Enter your name'),
  yourPost: z
    .string('Enter your job and where you work')
    .trim()
    .max(200, 'Use 200 letters or fewer')
    .transform(nameOf),
  yourPhone: line(50),
  yourEmail: email,
  agreedBy: z.enum(AGREED_BY, 'Choose who agreed'),
  name: name.refine(text => text !== '', 'Enter the name of whoever agreed'),
  agreedHow: z.enum(AGREED_HOW, 'Choose how they agreed'),
  ...reach,
  ...about,
  words: requestFields.words,
  website,
}
