import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import { alreadyEnded, nothingCollected } from '../refusals.ts'
import { sealItem } from './access-item.ts'
import { itemIn, itemRows, writeItem } from './items-of.ts'
import { wherever } from './propose-cuts.ts'
import { accessToWrite } from './request-at-hand.ts'

/**
 * Proposes to take out some words wherever they stand in the answer: the name of a neighbour, of a witness. Whatever
 * holds them is looked at again, also what was decided before.
 */
export const takeWordsOut = command({
  name: 'take-words-out',
  input: z.strictObject({
    access: z.uuid(),
    words: z
      .string('Type the words')
      .trim()
      .min(2, 'Type two letters or more')
      .max(200, 'Use 200 characters or fewer'),
  }),
  who: LEADERS,
  refusals: [notFound, keyMissing, alreadyEnded, nothingCollected],
  spoken: ['access'],
  async carryOut({ access: request, words }, desk) {
    const at = await accessToWrite(desk, request)
    if (at instanceof Refusal) return at
    let found = 0
    const rows = await itemRows(desk, request)
    if (rows.length === 0) return refuse(nothingCollected)
    for (const row of rows) {
      const {
        id,
        document: _,
        isDecision: __,
        mustBeSeen: ___,
        decided: ____,
        version,
        ...kept
      } = itemIn(at.seal, row)
      const isThere = wherever(words).test(`${kept.source}\n${kept.text}`)
      if (!isThere || kept.cuts.some(cut => cut.words === words)) continue
      const cuts = [...kept.cuts, { words, why: 'chosen-words' as const, isOut: true }]
      await writeItem(desk, id, {
        version: version + 1,
        sealed_words: sealItem(at.seal, id, version + 1, { ...kept, cuts }),
        must_be_seen: true,
        ...{ decided: null, decided_by: null, decided_at: null },
      })
      found++
    }
    return { access: request, file: at.row.file, found }
  },
  about: (_input, { file }) => file,
})
