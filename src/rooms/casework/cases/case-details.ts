import { z } from 'zod'
import type { FileSeal } from '#rooms/vault'

/** Whom of the file a case is about, and where they are taught: sealed as one with the case. */
export const CaseDetails = z.object({
  people: z.array(z.uuid()).default([]),
  setting: z.string().default(''),
})
export type CaseDetails = z.infer<typeof CaseDetails>

/** The details as they are kept with this version of the case. */
export const sealCaseDetails = (seal: FileSeal, row: string, version: number, details: CaseDetails): Buffer =>
  seal.seal(JSON.stringify(details), { field: 'casework.case.sealed_words', row, version })

/** The details of a case, opened with its file's key. */
export function openCaseDetails(
  seal: FileSeal,
  { id, sealed_words, version }: { id: string; sealed_words: Buffer; version: number },
): CaseDetails {
  const place = { field: 'casework.case.sealed_words', row: id, version } as const
  return CaseDetails.parse(JSON.parse(seal.open(sealed_words, place)))
}
