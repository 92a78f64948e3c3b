import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { namesOf } from '#rooms/people'
import { familyLines } from '../family-lines.ts'
import type { Tables } from '../schema/tables.ts'
import type { LetterKind } from './letter-kinds.ts'

const SHOWN = 50

/** A letter that has not left, as one line of a list. */
export interface UnsentLetter {
  readonly letter: string
  readonly file: string
  readonly reference: string
  readonly initials: string
  readonly name: string
  readonly kind: LetterKind
  readonly at: Date
  /** Whose it is to finish. */
  readonly by: string
  readonly isMine: boolean
}

/** The team's letters that have not left, one's own first and the oldest first within, at most fifty; with `mine` only those. */
export const unsentLetters = query({
  name: 'unsent-letters',
  input: z.strictObject({ mine: z.literal('yes').optional() }),
  who: CASEWORKERS,
  answer: ({ mine }, desk): Promise<UnsentLetter[]> => unsent(desk, mine === 'yes'),
})

async function unsent(desk: Desk, onlyMine: boolean): Promise<UnsentLetter[]> {
  const me = desk.person?.id ?? ''
  const all = desk.sql
    .withTables<Tables>()
    .selectFrom('casework.letter')
    .select(['id', 'file', 'kind', 'by', 'at'])
    .where('sent_at', 'is', null)
  const chosen = onlyMine ? all.where('by', '=', me) : all
  const rows = await chosen
    .orderBy(({ eb }) => eb('by', '=', me), 'desc')
    .orderBy('at')
    .limit(SHOWN)
    .execute()
  const files = [...new Set(rows.map(({ file }) => file))]
  const lines = new Map((await familyLines(desk, files)).map(line => [line.file, line]))
  const names = await namesOf(
    desk,
    rows.map(({ by }) => by),
  )
  return rows.flatMap(({ id, file, kind, by, at }) => {
    const line = lines.get(file)
    if (!line) return []
    const { reference, initials, name } = line
    return [
      {
        letter: id,
        file,
        ...{ reference, initials, name, at },
        kind: kind as LetterKind,
        by: names.get(by) ?? 'Somebody who has left',
        isMine: by === me,
      },
    ]
  })
}
