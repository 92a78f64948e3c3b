import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { openDraft } from '#rooms/vault'
import { toldTo } from '../declaring/enter-declaration.ts'
import type { Grade } from '../declaring/kinds.ts'
import { DeclarationWords } from '../declaring/words.ts'

/** Who judges what those who lead have declared, where nobody else who leads can (C19). */
export const CHAIRS = ['chair', 'vice-chair'] as const

/** A declaration by somebody who leads that may mean a family: what they declared, and nothing of the family. */
export interface LeadersMatch {
  readonly id: string
  readonly grade: Grade
  readonly grounds: readonly string[]
  readonly standing: 'possible' | 'confirmed' | 'dismissed'
  readonly foundAt: Date
  /** Null where it was declared before whoever asks was told. */
  readonly words: DeclarationWords | null
}

/** For the chair: whom of those who lead an interest may keep from a family. The chair holds no key to a file, and is told of no family. */
export const matchesOfLeaders = query({
  name: 'matches-of-leaders',
  input: z.strictObject({}),
  who: CHAIRS,
  async answer(_input, desk): Promise<LeadersMatch[]> {
    const rows = await rowsFor(desk)
    return Promise.all(
      rows.map(async ({ declaration, sealed, ...row }) => ({
        ...row,
        words: sealed ? await opened(desk, declaration, sealed) : null,
      })),
    )
  },
})

interface Row extends Omit<LeadersMatch, 'words'> {
  readonly declaration: string
  readonly sealed: Buffer | null
}

async function rowsFor({ sql, person }: Desk): Promise<Row[]> {
  const { rows } = await raw<Row>`
    select m.id, m.declaration, m.grade, m.grounds, m.standing, m.found_at as "foundAt", t.sealed_words as sealed
    from interests.match m left join interests.told_to_chair t
      on t.declaration = m.declaration and t.chair = ${person?.id ?? null}::uuid
    where m.of_leader and m.worker <> platform.person() and m.declaration is not null
      and platform.holds('chair', 'vice-chair')
    order by m.standing <> 'possible', m.found_at limit 200`.execute(sql)
  return rows
}

async function opened(
  { person }: Desk,
  declaration: string,
  sealed: Buffer,
): Promise<DeclarationWords | null> {
  if (!person?.keys) return null
  const text = await openDraft(person, sealed, toldTo(declaration, person.id))
  return DeclarationWords.parse(JSON.parse(text))
}
