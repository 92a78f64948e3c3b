import { z } from 'zod'
import type { FileSeal } from '#rooms/vault'

/** Who asks: for themselves, as a parent for a child, or somebody who acts for them. */
export const ASKED_BY = ['themselves', 'parent', 'representative'] as const
export type AskedBy = (typeof ASKED_BY)[number]
export const ASKED_BY_WORDS: Readonly<Record<AskedBy, string>> = {
  themselves: 'For themselves',
  parent: 'A parent or carer, for the child',
  representative: 'Somebody who acts for them (solicitor, advocate, other)',
}

export const CHANNELS = ['phone', 'email', 'post', 'face-to-face', 'other'] as const
export const CHANNEL_WORDS: Readonly<Record<(typeof CHANNELS)[number], string>> = {
  phone: 'By telephone',
  email: 'By e-mail',
  post: 'By letter',
  'face-to-face': 'Face to face',
  other: 'Another way',
}

/** How we know that it is them. Whoever we know well is not asked for a passport. */
export const IDENTITY = ['known-to-us', 'agreed-word', 'called-back', 'document-seen'] as const
export type Identity = (typeof IDENTITY)[number]
export const IDENTITY_WORDS: Readonly<Record<Identity, string>> = {
  'known-to-us': 'We know them: face or voice',
  'agreed-word': 'They said the agreed word',
  'called-back': 'We called back on the number we know',
  'document-seen': 'We asked for a document and saw it',
}

/** Whether a child can decide about their own data, when a parent asks for it. */
export const COMPETENCE = ['child-agrees', 'child-cannot-decide', 'child-objects'] as const
export type Competence = (typeof COMPETENCE)[number]
export const COMPETENCE_WORDS: Readonly<Record<Competence, string>> = {
  'child-agrees': 'The child understands, was asked, and agrees',
  'child-cannot-decide': 'The child is not able to decide this, and it is in their best interests',
  'child-objects': 'The child understands and does not want it, or it is not in their best interests',
}

/** How the answer reaches them, or why there is none. */
export const GIVEN_HOW = ['in-person', 'post', 'other-safe-way'] as const
export const GIVEN_WORDS: Readonly<Record<(typeof GIVEN_HOW)[number], string>> = {
  'in-person': 'Handed over in person',
  post: 'Posted, to be signed for',
  'other-safe-way': 'Another safe way that they chose',
}

/** What of a request is sealed: all that somebody typed. */
const AccessWords = z.object({
  /** What they asked for, in their words; empty is everything. */
  scope: z.string(),
  /** Who acts for them, and what shows that they may. */
  onBehalf: z.string(),
  competenceReason: z.string(),
  /** What is kept on paper or elsewhere, and was looked through. */
  paper: z.string(),
  extendedBecause: z.string(),
  /** Why it was refused, as it was told to them. */
  refusedBecause: z.string(),
})
export type AccessWords = z.infer<typeof AccessWords>

const FIELD = 'permissions.access_request.sealed_words'

export const sealAccess = (seal: FileSeal, row: string, version: number, words: AccessWords): Buffer =>
  seal.seal(JSON.stringify(words), { field: FIELD, row, version })

export const openAccess = (
  seal: FileSeal,
  { id, version, sealed_words }: { id: string; version: number; sealed_words: Buffer },
): AccessWords => AccessWords.parse(JSON.parse(seal.open(sealed_words, { field: FIELD, row: id, version })))
