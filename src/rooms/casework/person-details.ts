import { z } from 'zod'
import { LEFT, RESPONSIBILITY } from './families/relation.ts'

/** How somebody wants to be answered: `email-notice` says only that something waits, `email-content` holds the answer. */
export const REPLY_WAYS = ['phone', 'post', 'email-notice', 'email-content'] as const

/** What is known of a person in a family's file; sealed as one. Nothing is required of somebody who calls. */
export const PersonDetails = z.object({
  name: z.string(),
  phone: z.string().optional(),
  email: z.string().optional(),
  /** What they are to the child: mother, foster carer, social worker. */
  relation: z.string().optional(),
  /** When and how it is safe to get in touch: shown before everything else. */
  safeToContact: z.string().optional(),
  /** The language for which an interpreter is needed. */
  interpreter: z.string().optional(),
  /** The word by which they prove who they are. */
  agreedWord: z.string().optional(),
  replyBy: z.enum(REPLY_WAYS).optional(),
  knownAs: z.string().optional(),
  otherPhone: z.string().optional(),
  address: z.string().optional(),
  /** YYYY-MM-DD; of children and young people. */
  bornOn: z.iso.date().optional(),
  language: z.string().optional(),
  responsibility: z.enum(RESPONSIBILITY).optional(),
  /** Who said so, and what was seen of it. */
  responsibilitySource: z.string().optional(),
  courtOrders: z.string().optional(),
  setting: z.string().optional(),
  year: z.string().optional(),
  /** Who else works with them: social care, health, the school's own people. */
  agencies: z.string().optional(),
  /** How well they can decide for themselves, and who says so (young people). */
  capacity: z.string().optional(),
  left: z.enum(LEFT).optional(),
})
export type PersonDetails = z.infer<typeof PersonDetails>

/** The letters a list shows instead of a name, so that a colleague passing by reads nothing (D23). */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter(word => word.length > 0)
  return words.map(word => `${[...word][0]?.toUpperCase()}.`).join(' ')
}

/** A name or number as it is typed, kept as people write it; direction marks and control letters are left out. */
export const nameOf = (text: string): string =>
  text.replaceAll(/[\p{Cc}\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '').trim()
