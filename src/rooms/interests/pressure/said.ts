import { z } from 'zod'
import { newId, SealBroken } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { openDraft, sealDraft } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'

/** One thing that was written between whoever reported pressure and the chair, with who wrote it: all of it is sealed. */
export const Said = z.object({
  by: z.enum(['worker', 'chair']),
  person: z.uuid(),
  name: z.string(),
  at: z.iso.datetime(),
  words: z.string(),
})
export type Said = z.infer<typeof Said>

/** What whoever acts has just written. */
export const saidBy = ({ person, now }: Desk, by: Said['by'], words: string): Said => ({
  ...{ by, words, at: now.toISOString() },
  ...{ person: person?.id ?? '', name: person?.name ?? '' },
})

/** To whom a copy is sealed; `reader` is null for whoever reported, whom no row names. */
export interface CopyFor {
  readonly person: string
  readonly reader: string | null
}

/** Keeps a copy for somebody, sealed to their public key; false when they have none. */
export async function keepCopy(
  { sql }: Desk,
  said: string,
  report: string,
  { person, reader }: CopyFor,
  words: Said,
): Promise<boolean> {
  const id = newId()
  const sealed_words = await sealDraft(sql, person, JSON.stringify(words), placeOf(id))
  if (!sealed_words) return false
  await sql
    .withTables<Tables>()
    .insertInto('interests.pressure_words')
    .values({ id, said, report, reader, sealed_words })
    .onConflict(known => known.doNothing())
    .execute()
  return true
}

export interface Copy {
  readonly id: string
  readonly said: string
  readonly report: string
  readonly sealed_words: Buffer
}

/** Opens a copy with the keys of whoever acts; undefined where it is not sealed to them. */
export async function opened({ person }: Desk, { id, sealed_words }: Copy): Promise<Said | undefined> {
  if (!person?.keys) return undefined
  try {
    return Said.parse(JSON.parse(await openDraft(person, sealed_words, placeOf(id))))
  } catch (fault) {
    if (fault instanceof SealBroken) return undefined
    throw fault
  }
}

const placeOf = (id: string) => `interests.pressure_words|sealed_words|${id}`
