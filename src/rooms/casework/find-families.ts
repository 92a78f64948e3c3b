import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { findFiles } from '#rooms/vault'
import { type FamilyLine, familyLines } from './family-lines.ts'
import { findRestricted } from './find-restricted.ts'
import { referenceDigits } from './reference.ts'

/** As many families as a page shows; more are asked for, because some may not be this person's to see. */
export const MOST_FOUND = 20
const ASKED = 60

/**
 * Families whose people may be meant by what was typed (names as they are spelt or as they sound, parts of telephone
 * numbers), or whose reference it is or begins; the likeliest first, at most twenty.
 */
export const findFamilies = query({
  name: 'find-families',
  input: z.strictObject({ q: z.string().max(200) }),
  who: CASEWORKERS,
  posted: true,
  async answer({ q }, desk): Promise<FamilyLine[]> {
    const digits = referenceDigits(q)
    const [byReference, byName, restricted] = await Promise.all([
      digits ? withReference(desk, digits) : [],
      findFiles(desk, q, ASKED),
      findRestricted(desk, q),
    ])
    const found = [...new Set([...byReference, ...restricted, ...byName])]
    return familyLines(
      desk,
      found.length === 0 && digits ? await withinReference(desk, digits) : found,
      MOST_FOUND,
    )
  },
})

/** The file of this reference, and then those whose reference begins so. */
async function withReference({ sql }: Desk, digits: string): Promise<string[]> {
  if (digits.startsWith('0')) return []
  const more = Array.from({ length: 8 - digits.length }, (_, zeros) => 10 ** zeros)
  const lowest = more.map(times => Number(digits) * times)
  const beyond = more.map(times => (Number(digits) + 1) * times)
  const { rows } = await raw<{ id: string }>`
    select f.id from unnest(${lowest}::integer[], ${beyond}::integer[]) as span (lowest, beyond)
    join casework.file f on f.reference >= span.lowest and f.reference < span.beyond
    order by f.reference limit ${MOST_FOUND}`.execute(sql)
  return rows.map(({ id }) => id)
}

/** Where nothing else was found: files with these digits anywhere in their reference. */
async function withinReference({ sql }: Desk, digits: string): Promise<string[]> {
  const { rows } = await raw<{ id: string }>`
    select id from casework.file where position(${digits} in reference::text) > 0
    order by reference limit ${MOST_FOUND}`.execute(sql)
  return rows.map(({ id }) => id)
}
