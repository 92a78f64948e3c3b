import { z } from 'zod'
import type { Cell } from './grid.ts'

/** What is to be taken out of a PDF: words on the pages that stay, and whole pages, counted from 1. */
export interface TakeOut {
  readonly words: readonly string[]
  readonly leaveOut: readonly number[]
  /** What somebody chose by hand on the pages that stay. */
  readonly cells?: readonly Cell[]
}

/** What is asked of a redacting process: a copy, or the picture of one page, counted from 1, to choose on it by hand. */
export type RedactJob = TakeOut | { readonly show: number }

/** More pages than this are not taken at once. */
export const PAGES_AT_MOST = 200

/** Why a PDF is given back untouched; `pages` are those that it is about. */
export const RedactFault = z.object({
  fault: z.enum([
    'not-open',
    'encrypted',
    'too-long',
    'too-large',
    'nothing-left',
    'no-such-page',
    'no-words',
    'unreadable',
  ]),
  pages: z.array(z.number()),
})
export type RedactFault = z.infer<typeof RedactFault>

/** A copy that was made: how many pages it has, how often each word was blacked out, pages that hold a picture too. */
export const RedactedNote = z.object({
  pages: z.number(),
  times: z.array(z.number()),
  withPictures: z.array(z.number()),
})
export type RedactedNote = z.infer<typeof RedactedNote>

/** A page as it is shown: of how many it is one, and the rows and columns of the grid over it. */
export const ShownNote = z.object({ pages: z.number(), rows: z.number(), columns: z.number() })
export type ShownNote = z.infer<typeof ShownNote>
