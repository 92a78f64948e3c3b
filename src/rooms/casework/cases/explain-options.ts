import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { ourPromise } from '#platform/our-promise.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { optionsFor } from '#rooms/facts'
import { keyMissing } from '#rooms/vault'
import { because } from '../calls/contact-fields.ts'
import { oneOption, perspectiveFirst } from '../calls/refusals.ts'
import type { Tables } from '../schema/tables.ts'
import { caseToWrite } from './case-to-write.ts'
import { giveReason } from './give-reason.ts'
import { hasPerspective } from './has-perspective.ts'
import { keepExplained } from './keep-explained.ts'

const PERSPECTIVE_FIRST = `How the family sees it is not written down yet. It comes before options${ourPromise('perspective-first')}: write it first, or say here why they were not asked.`

const ONE_OPTION = `Only one option was explained. The range is to be whole${ourPromise('full-range-of-options')}: explain more of them, or say why one was enough.`

const nothingExplained = {
  code: 'nothing-explained',
  status: 422,
  sentence: 'Tick the options that you explained.',
} as const

/**
 * Records which options were explained to the family, out of the full neutral list for the issue. Their perspective
 * comes first, and one option alone is no range: both ask for a reason and go on (C06, K04).
 */
export const explainOptions = command({
  name: 'explain-options',
  called: 'Options explained',
  input: z.strictObject({
    case: z.uuid(),
    options: z.array(z.string().max(80)).max(60).default([]),
    all: z.enum(['yes']).optional(),
    notAskedBecause: because.optional(),
    oneBecause: because.optional(),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, perspectiveFirst, oneOption, nothingExplained],
  spoken: ['case', 'options', 'all'],
  async carryOut({ case: id, options, all, notAskedBecause, oneBecause }, desk) {
    const standing = await caseToWrite(desk, id)
    if (standing instanceof Refusal) return standing
    const { file, issue, seal } = standing
    const shown = await optionsFor(desk, issue)
    const explained = shown.filter(({ fact }) => all || options.includes(fact))
    if (explained.length === 0) return refuse(nothingExplained, { field: 'options' })
    const together = new Set([...(await explainedBefore(desk, id)), ...explained.map(({ fact }) => fact)])
    if (!(notAskedBecause || (await hasPerspective(desk, id))))
      return refuse(perspectiveFirst, { field: 'notAskedBecause', sentence: PERSPECTIVE_FIRST })
    if (together.size === 1 && !oneBecause)
      return refuse(oneOption, { field: 'oneBecause', sentence: ONE_OPTION })
    await keepExplained(desk, { file, case: id }, issue, shown, explained)
    const reason = (what: 'perspective-not-asked' | 'one-option', words: string) =>
      giveReason(desk, file, seal, { what, words, case: id })
    if (notAskedBecause) await reason('perspective-not-asked', notAskedBecause)
    if (oneBecause && together.size === 1) await reason('one-option', oneBecause)
    return { file, case: id }
  },
  about: (_input, { file }) => file,
})

async function explainedBefore({ sql }: Desk, id: string): Promise<string[]> {
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('casework.option_explained')
    .select('option')
    .distinct()
    .where('case_id', '=', id)
    .execute()
  return rows.map(({ option }) => option)
}
