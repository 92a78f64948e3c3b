import { z } from 'zod'
import type { FileSeal } from '#rooms/vault'

/** What of a date is sealed: what is done by then, and what was to be said with it when it was computed. */
export const DueDateWords = z.object({
  what: z.string(),
  boundary: z.enum(['by', 'before', 'at-least-until']).default('by'),
  standing: z.enum(['law', 'guidance', 'practice', 'entered']).default('entered'),
  notes: z.array(z.string()).default([]),
  exemptions: z.array(z.string()).default([]),
  limbs: z.array(z.object({ event: z.string(), from: z.string(), raw: z.string() })).default([]),
})
export type DueDateWords = z.infer<typeof DueDateWords>

const FIELD = 'casework.due_date.sealed_words'

export const sealDueDate = (seal: FileSeal, row: string, version: number, words: DueDateWords): Buffer =>
  seal.seal(JSON.stringify(words), { field: FIELD, row, version })

export const openDueDate = (
  seal: FileSeal,
  { id, version, sealed_words }: { id: string; version: number; sealed_words: Buffer },
): DueDateWords => DueDateWords.parse(JSON.parse(seal.open(sealed_words, { field: FIELD, row: id, version })))

/** Who has to act by a date, as the rules name them. */
export const HOLDERS = [
  'parent_or_yp',
  'LA',
  'school',
  'health',
  'social_care',
  'tribunal',
  'us',
  'other',
] as const

const HOLDER_WORDS: Readonly<Record<string, string>> = {
  parent_or_yp: 'The family',
  parent: 'The family',
  LA: 'The council',
  'old LA': 'The council of the old area',
  'new LA': 'The council of the new area',
  school: 'The school',
  head_or_LA: 'The head or the council',
  health: 'The health service',
  social_care: 'Social care',
  tribunal: 'The tribunal',
  adviser: 'The mediation adviser',
  us: 'We',
  other: 'Somebody else',
  either: 'Either side',
  complainant: 'Whoever complains',
  claimant: 'Whoever asks the court',
  convener: 'Whoever calls the meeting',
}

/** Who has to act, in words; a code that is not known is shown as it stands in the rule. */
export const holderInWords = (holder: string): string =>
  HOLDER_WORDS[holder] ?? holder.replace(/^./, first => first.toUpperCase())
