import { INDEPENDENCE, type Independence } from '../independence.ts'
import { WHAT_FOR, type WhatFor } from '../what-for.ts'
import { derivedId } from './derived-id.ts'

/** A list of terms of our own, as Open Referral has it. */
export interface Taxonomy {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly version: string
}

/** One term; `name` is what HSDS calls it, `term` what the UK profile does. */
export interface Term {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly term: string
  readonly description: string
  readonly taxonomy: string
  readonly taxonomy_id: string
}

const WHAT_FOR_TAXONOMY: Taxonomy = {
  id: derivedId('taxonomy', 'what-for'),
  name: 'What help is for',
  description: 'What parents of children with special educational needs or disabilities may need help with.',
  version: '1',
}
const INDEPENDENCE_TAXONOMY: Taxonomy = {
  id: derivedId('taxonomy', 'independence'),
  name: 'Independence of the council',
  description: 'Whether an organisation is independent of the local authority of the area.',
  version: '1',
}

/** Our two lists. */
export const TAXONOMIES: readonly Taxonomy[] = [WHAT_FOR_TAXONOMY, INDEPENDENCE_TAXONOMY]

/** Every term of our two lists. */
export const TERMS: readonly Term[] = [
  ...Object.entries(WHAT_FOR).map(([code, words]) => termOf(WHAT_FOR_TAXONOMY, code, words)),
  ...Object.entries(INDEPENDENCE).map(([code, words]) => termOf(INDEPENDENCE_TAXONOMY, code, words)),
]

function termOf(taxonomy: Taxonomy, code: string, words: string): Term {
  const id = derivedId('term', `${taxonomy.id} ${code}`)
  return {
    id,
    code,
    name: words,
    term: words,
    description: words,
    taxonomy: taxonomy.name,
    taxonomy_id: taxonomy.id,
  }
}

/** The term for what an entry helps with; undefined for a code that is not on our list. */
export const whatForTerm = (code: string): Term | undefined => termIn(WHAT_FOR_TAXONOMY, code)

/** The term for an entry's independence. */
export const independenceTerm = (code: string): Term | undefined => termIn(INDEPENDENCE_TAXONOMY, code)

const termIn = ({ id }: Taxonomy, code: string) =>
  TERMS.find(term => term.taxonomy_id === id && term.code === code)

/** What a term's id stands for in our lists; neither for a term of somebody else's. */
export function codeOfTerm(id: string): { issue?: WhatFor; independence?: Independence } {
  const term = TERMS.find(one => one.id === id)
  if (term?.taxonomy_id === WHAT_FOR_TAXONOMY.id) return { issue: term.code as WhatFor }
  return term ? { independence: term.code as Independence } : {}
}
