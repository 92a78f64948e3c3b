import { z } from 'zod'
import { feed } from '#platform/feed.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { inPages, paging } from './in-pages.ts'
import type { Json } from './shapes.ts'
import { TAXONOMIES, TERMS } from './taxonomies.ts'

const ONE = z.object({ id: z.string().max(100) })
const LIST = z.object(paging)
const taxonomies: readonly Json[] = TAXONOMIES.map(one => ({ ...one }))
const terms: readonly Json[] = TERMS.map(one => ({ ...one }))

/** Our two lists of terms: what help is for, and independence of the council. */
export const taxonomiesFeed = feed({
  path: '/api/oruk/taxonomies',
  who: 'anyone',
  gives: 'The lists of terms by which services are sorted',
  as: 'librarian',
  params: LIST,
  answer: async asked => inPages(taxonomies, asked),
})

/** One list of terms. */
export const taxonomyFeed = feed({
  path: '/api/oruk/taxonomies/:id',
  who: 'anyone',
  gives: 'One list of terms',
  as: 'librarian',
  params: ONE,
  answer: async ({ id }) => taxonomies.find(one => one['id'] === id) ?? refuse(notFound),
})

/** Every term of both lists, or of one. */
export const termsFeed = feed({
  path: '/api/oruk/taxonomy_terms',
  who: 'anyone',
  gives: 'The terms of the lists',
  as: 'librarian',
  params: z.object({ taxonomy_id: z.string().max(100).optional(), ...paging }),
  answer: async ({ taxonomy_id: list, ...asked }) =>
    inPages(
      terms.filter(term => !list || term['taxonomy_id'] === list),
      asked,
    ),
})

/** One term. */
export const termFeed = feed({
  path: '/api/oruk/taxonomy_terms/:id',
  who: 'anyone',
  gives: 'One term of a list',
  as: 'librarian',
  params: ONE,
  answer: async ({ id }) => terms.find(one => one['id'] === id) ?? refuse(notFound),
})
