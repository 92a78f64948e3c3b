import { z } from 'zod'
import { query } from '#platform/query.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { namesOf } from '#rooms/people'
import { fileSeals } from '#rooms/vault'
import { concernRows } from './concern-row.ts'
import { openConcern } from './concern-words.ts'

/** The concerns that whoever asks may open: those that wait for a review first. */
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
    return rows.flatMap(row => {
      const seal = seals.get(row.id)
      if (!seal) return []
      const { child } = openConcern(seal, row.id, row.sealed_words)
      const { id, at, in_danger_now: isInDanger, review_on: reviewOn, reviewed_at: reviewedAt } = row
      return [
        { id, at, isInDanger, reviewOn, reviewedAt, child, by: names.get(row.by) ?? 'Somebody who has left' },
      ]
    })
  },
})
