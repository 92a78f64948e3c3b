import { z } from 'zod'
import type { FileSeal } from '#rooms/vault'

/** What of an agency's request is sealed: who asked, what, and what the family said. */
export const AgencyRequestWords = z.object({
  body: z.string(),
  person: z.string(),
  asked: z.string(),
  said: z.string(),
})
export type AgencyRequestWords = z.infer<typeof AgencyRequestWords>

const FIELD = 'permissions.agency_request.sealed_words'

export const sealAgencyRequest = (
  seal: FileSeal,
  row: string,
  version: number,
  words: AgencyRequestWords,
): Buffer => seal.seal(JSON.stringify(words), { field: FIELD, row, version })

export const openAgencyRequest = (
  seal: FileSeal,
  { id, version, sealed_words }: { id: string; version: number; sealed_words: Buffer },
): AgencyRequestWords =>
  AgencyRequestWords.parse(JSON.parse(seal.open(sealed_words, { field: FIELD, row: id, version })))
