import { z } from 'zod'
import type { Json } from './shapes.ts'

const MOST = 500

/** Which part of a list is asked for; no page holds more than 500. */
export const paging = {
  page: z.coerce.number('page is a number').int().min(1, 'page is 1 or more').max(1_000_000).default(1),
  per_page: z.coerce
    .number('per_page is a number')
    .int()
    .min(1, 'per_page is 1 or more')
    .default(100)
    .transform(many => Math.min(many, MOST)),
}

/** One page of a list, as HSDS 3.0 has it. */
export function inPages(all: readonly Json[], { page, per_page }: { page: number; per_page: number }): Json {
  const contents = all.slice((page - 1) * per_page, page * per_page)
  const pages = Math.max(1, Math.ceil(all.length / per_page))
  return {
    total_items: all.length,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  }
}
