/** What of a contact is known so far, as far as completing it needs it. */
export interface Known {
  readonly words: string
  readonly issue: string | null | undefined
  readonly withWhom: string | null | undefined
  readonly isRoleExplained: boolean
  readonly nextStep: string | null | undefined
  readonly minutes: number | null | undefined
}

/** The six things that a whole record of a contact has, and no more (domain.md §8 task 1). */
export const SIX = {
  words: 'what they told us',
  issue: 'what it is about',
  withWhom: 'who we spoke with',
  role: 'that our role was explained',
  next: 'what happens next',
  minutes: 'the minutes',
} as const
export type Missing = keyof typeof SIX

/** What is still missing to complete a contact, in the order of the form. Saving needs none of it. */
export function missingToComplete(known: Known): Missing[] {
  const has: Record<Missing, boolean> = {
    words: known.words.trim() !== '',
    issue: Boolean(known.issue),
    withWhom: Boolean(known.withWhom),
    role: known.isRoleExplained,
    next: Boolean(known.nextStep),
    minutes: known.minutes !== null && known.minutes !== undefined,
  }
  return (Object.keys(SIX) as Missing[]).filter(one => !has[one])
}

/** The same as people say it: "what it is about, the minutes". */
export const missingInWords = (missing: readonly Missing[]): string => missing.map(one => SIX[one]).join(', ')
