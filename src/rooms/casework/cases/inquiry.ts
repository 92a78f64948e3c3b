import { z } from 'zod'
import type { FileSeal } from '#rooms/vault'

/** Whom we may ask for a family. */
export const ASKED = ['school', 'la', 'health', 'social-care', 'other-parent', 'other'] as const
export type Asked = (typeof ASKED)[number]

/** What for: when the service acts for a family it is to find or to clarify facts (K03). There is no third. */
export const PURPOSES = ['find', 'clarify'] as const
export type Purpose = (typeof PURPOSES)[number]

export const PURPOSE_WORDS: Readonly<Record<Purpose, string>> = {
  find: 'To find out a fact',
  clarify: 'To clear up something that is understood differently',
}

/** What of an inquiry is sealed: what was asked, and what was found. */
export const InquiryWords = z.object({ asked: z.string(), found: z.string().default('') })
export type InquiryWords = z.infer<typeof InquiryWords>

const FIELD = 'casework.inquiry.sealed_words'

export const sealInquiry = (seal: FileSeal, row: string, version: number, words: InquiryWords): Buffer =>
  seal.seal(JSON.stringify(words), { field: FIELD, row, version })

export const openInquiry = (
  seal: FileSeal,
  { id, version, sealed_words }: { id: string; version: number; sealed_words: Buffer },
): InquiryWords => InquiryWords.parse(JSON.parse(seal.open(sealed_words, { field: FIELD, row: id, version })))
