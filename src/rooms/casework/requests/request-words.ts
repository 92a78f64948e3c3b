import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { Refusal } from '#platform/refusal.ts'
import { openFromService, sealForService } from '#rooms/vault'
import { REPLY_WAYS } from '../person-details.ts'

/** Who sends a request; of an e-mail nobody knows. */
export const ASKERS = ['parent', 'young-person', 'other', 'practitioner', 'unknown'] as const
export type Asker = (typeof ASKERS)[number]

/** How the family agreed that a practitioner writes to us about them. */
export const AGREED_HOW = ['in-person', 'by-phone', 'in-writing'] as const
/** Which of them agreed. */
export const AGREED_BY = ['parent', 'young-person'] as const

/** A practitioner who writes for a family, and how it agreed; the name beside it is that of whoever agreed. */
const Referral = z.object({
  name: z.string(),
  post: z.string(),
  phone: z.string().optional(),
  email: z.string().optional(),
  agreedBy: z.enum(AGREED_BY),
  agreedHow: z.enum(AGREED_HOW),
})

/** What an e-mail said of itself; its text stands in `words`. */
const Message = z.object({
  subject: z.string().optional(),
  /** As the sender's own machine claims it. */
  sentAt: z.iso.datetime().optional(),
  /** Sent by a machine: an absence notice, a list. */
  isAutomatic: z.boolean(),
  /** The text is longer than what is kept here. */
  isCut: z.boolean(),
  /** Names of what was attached and not taken, with why. */
  leftOut: z.array(
    z.object({ name: z.string(), because: z.enum(['kind', 'size', 'too-many', 'unreadable']) }),
  ),
})

/**
 * What somebody sent us before anybody knows whose file it is; sealed as one. The parts that a person's details have
 * too bear the same names, so that nothing is typed again when it is taken into a file.
 */
export const RequestWords = z.object({
  from: z.enum(ASKERS),
  name: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  address: z.string().optional(),
  replyBy: z.enum(REPLY_WAYS).optional(),
  safeToContact: z.string().optional(),
  /** First name or initials, as the sender chose. */
  child: z.string().optional(),
  childAge: z.string().optional(),
  words: z.string(),
  interpreter: z.string().optional(),
  /** Large print, Easy Read, anything that makes it easier. */
  format: z.string().optional(),
  referral: Referral.optional(),
  message: Message.optional(),
})
export type RequestWords = z.output<typeof RequestWords>

/** Seals a request's words to the service: nobody need be signed in, and only holders of the service key open them. */
export const sealRequestWords = (
  desk: Pick<Desk, 'sql' | 'secret'>,
  request: string,
  words: RequestWords,
): Promise<Buffer> => sealForService(desk, JSON.stringify(words), wordsPlace(request))

/** Opens them for whoever works with families; refuses who does not hold the service key. */
export async function openRequestWords(
  desk: Desk,
  request: string,
  sealed: Uint8Array,
): Promise<RequestWords | Refusal> {
  const opened = await openFromService(desk, sealed, wordsPlace(request))
  return opened instanceof Refusal ? opened : RequestWords.parse(JSON.parse(opened))
}

/** The words are never changed: their version is 1, however often the row's state changes. */
const wordsPlace = (request: string) =>
  ({ field: 'casework.request.sealed_words', row: request, version: 1 }) as const
