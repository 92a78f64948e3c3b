import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { referenceInWords, referenceOf } from '#rooms/casework'
import { colleaguesWith, namesOf } from '#rooms/people'
import { fileSeals } from '#rooms/vault'
import { type ConcernRow, concernRows } from './concern-row.ts'
import { openConcern } from './concern-words.ts'

/**
 * The concerns that whoever asks may open, those that wait for a review first; and for those who lead the ones that nobody
 * who leads can open any more: which family's, when and by whom, and not a word of it.
 */
export const listConcerns = query({
  name: 'list-concerns',
  input: z.strictObject({}),
  who: CASEWORKERS,
  async answer(_input, desk) {
    const rows = await concernRows(desk)
    const seals = await fileSeals(
      desk,
      rows.map(({ id }) => id),
    )
    const names = await namesOf(
      desk,
      rows.map(({ by }) => by),
    )
    const closed = await closedOnes(
      desk,
      rows.filter(({ id }) => !seals.has(id)),
      names,
    )
    const open = rows.flatMap(row => {
      const seal = seals.get(row.id)
      if (!seal) return []
      const { child } = openConcern(seal, row.id, row.sealed_words)
      const { id, at, in_danger_now: isInDanger, review_on: reviewOn, reviewed_at: reviewedAt } = row
      return [
        { id, at, isInDanger, reviewOn, reviewedAt, child, by: names.get(row.by) ?? 'Somebody who has left' },
      ]
    })
    return { open, closed }
  },
})

/** A concern whose key nobody who leads holds: whose it is, and whether whoever recorded it still works here. */
export interface ClosedConcern {
  readonly id: string
  readonly file: string
  readonly reference: string
  readonly at: Date
  readonly isInDanger: boolean
  readonly by: string
  readonly isHere: boolean
}

async function closedOnes(
  desk: Desk,
  rows: readonly ConcernRow[],
  names: ReadonlyMap<string, string>,
): Promise<ClosedConcern[]> {
  if (rows.length === 0) return []
  const here = new Set((await colleaguesWith(desk, CASEWORKERS)).map(({ id }) => id))
  const references = await Promise.all(rows.map(({ file }) => referenceOf(desk, file)))
  return rows.map(({ id, file, at, by, in_danger_now: isInDanger }, place) => ({
    ...{ id, file, at, isInDanger, isHere: here.has(by) },
    reference: referenceInWords(references[place] ?? 0),
    by: names.get(by) ?? 'Somebody who has left',
  }))
}
