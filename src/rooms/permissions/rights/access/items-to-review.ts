import { z } from 'zod'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { fileSeal } from '#rooms/vault'
import { nothingCollected } from '../refusals.ts'
import { SEEN_AT_ONCE } from './decide-items.ts'
import { howManyWait } from './how-many-wait.ts'
import { itemIn, itemRows } from './items-of.ts'
import { accessRow } from './request-at-hand.ts'

/** What waits for a decision in an answer, a page of it; or everything, from a place on, to look at it again. */
export const itemsToReview = query({
  name: 'items-to-review',
  input: z.strictObject({
    access: z.uuid(),
    all: z.boolean().default(false),
    after: z.number().int().default(-1),
  }),
  who: LEADERS,
  async answer({ access: request, all, after }, desk) {
    const row = await accessRow(desk, request)
    if (!row) return refuse(notFound)
    const seal = await fileSeal(desk, row.file)
    if (seal instanceof Refusal) return seal
    const every = await itemRows(desk, request)
    if (every.length === 0) return refuse(nothingCollected)
    const rows = every.filter(
      item => item.place > after && (all || (item.must_be_seen && item.decided === null)),
    )
    const shown = rows.slice(0, SEEN_AT_ONCE)
    return {
      file: row.file,
      isOver: row.ended_at !== null,
      items: shown.map(one => ({ ...itemIn(seal, one), place: one.place })),
      hasMore: rows.length > shown.length,
      waiting: await howManyWait(desk, request),
    }
  },
  about: (_input, { file }) => file,
})
