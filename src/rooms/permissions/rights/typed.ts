import { z } from 'zod'

/** Some sentences that somebody types; \`ask\` says what is missing where they may not be empty. */
export const typedWords = (ask?: string) => {
  const words = z.string(ask).trim().max(20_000, 'Use 20,000 characters or fewer')
  return ask ? words.min(1, ask) : words.default('')
}
