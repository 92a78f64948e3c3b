import { z } from 'zod'

/** A sentence or a page that somebody types into a case. */
export const written = z
  .string()
  .trim()
  .max(20_000, 'This is longer than 20,000 characters. Keep the whole text as a document, and its heart here')
