import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import { inParts } from './answer-letter.ts'
import { itemIn, itemRows } from './items-of.ts'
import type { AccessRow } from './request-at-hand.ts'

/** In how many PDF files an answer goes; none while there is nothing to print. */
export async function howManyParts(desk: Desk, seal: FileSeal, row: AccessRow): Promise<number> {
  if (!row.collected_at || row.cleared_at) return 0
  const items = (await itemRows(desk, row.id)).map(one => itemIn(seal, one))
  const given = items.filter(({ decided }) => decided !== 'withheld')
  return inParts(given.map(item => ({ ...item, isDocument: false }))).length
}
