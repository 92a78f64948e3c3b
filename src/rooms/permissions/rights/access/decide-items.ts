import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import { alreadyEnded, notWithheld } from '../refusals.ts'
import { sealItem } from './access-item.ts'
import { type Item, itemIn, itemRows, writeItem } from './items-of.ts'
import { accessToWrite } from './request-at-hand.ts'

/** As many as one page of the review shows. */
export const SEEN_AT_ONCE = 10

/**
 * Decides about the things that one person has read on one page: which of the proposed words are taken out, and what
 * stays back as a whole. What is not ticked is given. `seen` are
 * the ids that the page showed, with spaces between; `out` names a proposed cut as `item:number`.
 */
export const decideItems = command({
  name: 'decide-items',
  input: z.strictObject({
    access: z.uuid(),
    seen: z
      .string('Nothing was shown to decide about')
      .transform(text => text.split(' '))
      .pipe(z.array(z.uuid()).min(1).max(SEEN_AT_ONCE)),
    out: z.array(z.string().max(60)).max(1000).default([]),
    withhold: z.array(z.uuid()).max(SEEN_AT_ONCE).default([]),
  }),
  who: LEADERS,
  refusals: [notFound, keyMissing, alreadyEnded, notWithheld],
  spoken: ['access', 'seen', 'out', 'withhold'],
  async carryOut({ access: request, seen, out, withhold }, desk) {
    const at = await accessToWrite(desk, request)
    if (at instanceof Refusal) return at
    const items = (await itemRows(desk, request, seen)).map(row => itemIn(at.seal, row))
    if (items.length < seen.length) return refuse(notFound)
    const isHeldBack = ({ id }: Item) => withhold.includes(id)
    if (items.some(item => item.isDecision && isHeldBack(item)))
      return refuse(notWithheld, { field: 'withhold' })
    for (const { id, document, isDecision: _, mustBeSeen: __, decided: ___, version, ...words } of items) {
      const cuts = words.cuts.map((cut, n) => ({ ...cut, isOut: out.includes(`${id}:${n}`) }))
      const decided = withhold.includes(id) ? 'withheld' : cuts.some(({ isOut }) => isOut) ? 'cut' : 'whole'
      await writeItem(desk, id, {
        version: version + 1,
        sealed_words: sealItem(at.seal, id, version + 1, { ...words, cuts }),
        decided,
        decided_by: desk.person?.id ?? null,
        decided_at: desk.now,
      })
    }
    return { access: request, file: at.row.file, decided: items.length }
  },
  about: (_input, { file }) => file,
})
