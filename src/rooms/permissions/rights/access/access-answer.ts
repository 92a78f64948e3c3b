import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { familyFile, referenceInWords } from '#rooms/casework'
import { dateAt } from '#rooms/facts'
import { fileSeal } from '#rooms/vault'
import { notAllSeen, nothingCollected } from '../refusals.ts'
import { responsible } from '../responsibility/responsible.ts'
import { openAccess } from './access-request.ts'
import { howManyWait } from './how-many-wait.ts'
import { type Item, itemIn, itemRows } from './items-of.ts'
import type { Why } from './propose-cuts.ts'
import { type AccessRow, accessRow } from './request-at-hand.ts'
import { takeOut } from './take-out.ts'

/** One thing as whoever asked gets it: without what was taken out. */
export interface AnswerEntry {
  readonly kind: string
  readonly at: string | null
  readonly source: string
  readonly text: string
  readonly isDocument: boolean
}

/** An answer as it leaves; an answer that is not whole, or holds what nobody has read, does not. */
export const accessAnswer = query({
  name: 'access-answer',
  input: z.strictObject({ access: z.uuid() }),
  who: LEADERS,
  async answer({ access: request }, desk) {
    const row = await accessRow(desk, request)
    if (!row) return refuse(notFound)
    const seal = await fileSeal(desk, row.file)
    if (seal instanceof Refusal) return seal
    if (!row.collected_at || row.cleared_at) return refuse(nothingCollected)
    if ((await howManyWait(desk, request)) > 0) return refuse(notAllSeen)
    const family = await familyFile(desk, seal, row.file)
    if (!family) return refuse(notFound)
    const items = (await itemRows(desk, request)).map(one => itemIn(seal, one))
    const named = (id: string | null) => family.people.find(one => one.id === id)?.name ?? ''
    return {
      ...(await about(desk, row)),
      reference: referenceInWords(family.reference),
      person: named(row.person),
      asker: row.asker ? named(row.asker) : '',
      paper: openAccess(seal, row).paper,
      entries: items.filter(({ decided }) => decided !== 'withheld').map(entryOf),
      leftOut: leftOut(items),
    }
  },
  about: (_input, { file }) => file,
})

/** An answer with all that stands in it. */
export type AccessAnswer = Exclude<Awaited<ReturnType<typeof accessAnswer.answer>>, Refusal>

const about = async (desk: Desk, { file, received_on, asked_by }: AccessRow) => ({
  file,
  askedBy: asked_by,
  askedOn: received_on,
  madeOn: dateAt(desk.now),
  responsible: await responsible(desk),
})

function entryOf({ kind, at, source, text, cuts, document }: Item): AnswerEntry {
  const out = cuts.filter(({ isOut }) => isOut).map(({ words }) => words)
  return {
    ...{ kind, at },
    source: takeOut(source, out),
    text: takeOut(text, out),
    isDocument: document !== null,
  }
}

/**
 * How many things stayed back as a whole, by the reason; what may bring harm is not counted, since that it is there may
 * bring it too.
 */
function leftOut(items: readonly Item[]): { why: Why | 'read'; count: number }[] {
  const back = items
    .filter(({ decided, withhold }) => decided === 'withheld' && withhold !== 'serious-harm')
    .map(({ withhold }) => withhold ?? ('read' as const))
  return [...new Set(back)].map(why => ({ why, count: back.filter(one => one === why).length }))
}
