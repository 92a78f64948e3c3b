import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { findFiles } from '#rooms/vault'
import { type FamilyLine, familyLines } from './family-lines.ts'
import { referenceIn } from './reference.ts'
import type { Tables } from './schema/tables.ts'

/** Families whose people's names or numbers begin with what was typed, or whose reference it is; at most fifty. */
export const findFamilies = query({
  name: 'find-families',
  input: z.strictObject({ q: z.string().max(200) }),
  who: CASEWORKERS,
  posted: true,
  async answer({ q }, desk): Promise<FamilyLine[]> {
    const byName = await findFiles(desk, q)
    const byReference = await withReference(desk, referenceIn(q))
    return familyLines(desk, [...byReference, ...byName])
  },
})

async function withReference({ sql }: Desk, reference: number | undefined): Promise<string[]> {
  if (reference === undefined) return []
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('casework.file')
    .select('id')
    .where('reference', '=', reference)
    .execute()
  return rows.map(({ id }) => id)
}
