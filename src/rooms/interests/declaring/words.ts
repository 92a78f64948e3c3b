import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { Refusal, refuse } from '#platform/refusal.ts'
import { keyMissing, openDraft, openFromService, sealDraft, sealForService } from '#rooms/vault'

/** What a declaration says in words: who or what, how they may be known, and what it is. Sealed as one. */
export const DeclarationWords = z.object({
  name: z.string().default(''),
  /** The name it has in the directory, where it was chosen there. */
  organisation: z.string().optional(),
  address: z.string().optional(),
  phone: z.string().optional(),
  words: z.string().optional(),
})
export type DeclarationWords = z.infer<typeof DeclarationWords>

/** Where the words stand for the service, and for whoever declared them. */
const forService = (row: string) =>
  ({ field: 'interests.declaration.sealed_words', row, version: 1 }) as const
const aboutOwn = (row: string) => `interests.declaration|sealed_own|${row}`

/** Seals the words twice: for the service, and for whoever declares them, who may hold no service key. */
export async function sealWords(
  desk: Desk,
  id: string,
  words: DeclarationWords,
): Promise<{ sealed_words: Buffer; sealed_own: Buffer } | Refusal> {
  const text = JSON.stringify(words)
  const sealed_own = await sealDraft(desk.sql, desk.person?.id ?? '', text, aboutOwn(id))
  if (!sealed_own) return refuse(keyMissing)
  return { sealed_words: await sealForService(desk, text, forService(id)), sealed_own }
}

/** Opens the words for a holder of the service key; refuses others. */
export async function openWords(
  desk: Desk,
  { id, sealed_words }: { id: string; sealed_words: Buffer },
): Promise<DeclarationWords | Refusal> {
  const text = await openFromService(desk, sealed_words, forService(id))
  return text instanceof Refusal ? text : DeclarationWords.parse(JSON.parse(text))
}

/** Opens one's own words. */
export async function openOwnWords(
  { person }: Desk,
  { id, sealed_own }: { id: string; sealed_own: Buffer },
): Promise<DeclarationWords> {
  if (!person) throw new Error('Nobody has words of their own without being somebody.')
  return DeclarationWords.parse(JSON.parse(await openDraft(person, sealed_own, aboutOwn(id))))
}
