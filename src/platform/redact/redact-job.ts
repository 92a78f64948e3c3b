import { z } from 'zod'

/** What is to be taken out of a PDF: words on the pages that stay, and whole pages, counted from 1. */
export interface TakeOut {
  readonly words: readonly string[]
  readonly leaveOut: readonly number[]
}

/** More pages than this are not taken at once. */
export const PAGES_AT_MOST = 200

/** Why a PDF is given back untouched; `pages` are those that it is about. */
export const RedactFault = z.object({
  fault: z.enum([
    'not-open',
    'encrypted',
    'too-long',
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
