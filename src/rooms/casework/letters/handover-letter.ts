import { dayMonthYear } from '#rooms/facts'

/** A letter before it is sent, as it is kept sealed: what a letter of the platform is made of, without its day and head. */
export interface LetterWords {
  readonly title: string
  readonly blocks: readonly { readonly kind: 'paragraph'; readonly line: string }[]
}

/** What a family is told when somebody else works with them: who, from when, and that nothing is lost. `now` is undefined while nobody has taken it on. */
export function handoverLetter(change: {
  before: string
  now: string | undefined
  from: string
  until: string | null
}): LetterWords {
  const { before, now } = change
  const from = dayMonthYear(change.from)
  const until = change.until ? ` until ${dayMonthYear(change.until)}` : ''
  const who = now
    ? `From ${from}${until}, ${now} works with you here instead of ${before}.`
    : `From ${from}${until}, ${before} cannot work with you. We will tell you who does as soon as we know.`
  return {
    title: now ? 'Who works with you now' : 'Somebody else will work with you',
    blocks: [
      who,
      'You need not tell your story again: what you told us is in your file.',
      'What we promised you still holds. The dates that count for you stay as they are.',
      'If something cannot wait, call us.',
    ].map(line => ({ kind: 'paragraph', line })),
  }
}
