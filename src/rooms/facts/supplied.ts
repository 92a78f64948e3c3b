import { z } from 'zod'
import data from '../../../data/facts.json' with { type: 'json' }
import { Wording } from './fact.ts'

const Supplied = z.object({
  supplied: z.iso.date(),
  facts: z.array(Wording.extend({ code: z.string(), edition: z.int().positive() })),
})
const { supplied, facts } = Supplied.parse(data)

/** The day on which what comes with the product was last held against its sources. */
export const SUPPLIED_ON = supplied

/** What comes with the product: code → its edition and what it says. */
export const SUPPLIED: ReadonlyMap<string, { readonly edition: number; readonly wording: Wording }> = new Map(
  facts.map(({ code, edition, ...wording }) => [code, { edition, wording }]),
)
