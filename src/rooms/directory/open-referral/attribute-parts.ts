import type { Organisation } from '../organisation.ts'
import { derivedId } from './derived-id.ts'
import { isObject, type Json, objectsIn, textOf } from './shapes.ts'
import { codeOfTerm, independenceTerm, type Term, whatForTerm } from './taxonomies.ts'

/** What help is for and whether it is independent of the council, then what an import said in other lists' terms. */
export const attributesOf = (one: Organisation, imported: Json): Json[] => [
  ...ours(one),
  ...objectsIn(imported['attributes']).filter(isTheirs),
]

function ours(one: Organisation): Json[] {
  const independence = independenceTerm(one.independence)
  return [
    ...one.issues.flatMap(code => attribute(one, whatForTerm(code), 'what_for')),
    ...attribute(one, independence, 'independence').map(found => ({
      ...found,
      ...(one.because ? { value: one.because } : {}),
    })),
  ]
}

const attribute = ({ id }: Organisation, term: Term | undefined, kind: string): Json[] =>
  term
    ? [
        {
          id: derivedId('attribute', `${id} ${term.id}`),
          link_id: id,
          link_type: kind,
          link_entity: 'service',
          taxonomy_term_id: term.id,
          taxonomy_term: term,
        },
      ]
    : []

const isTheirs = ({ taxonomy_term_id: id, taxonomy_term: term }: Json) =>
  Object.keys(codeOfTerm(textOf(id) || (isObject(term) ? textOf(term['id']) : ''))).length === 0
