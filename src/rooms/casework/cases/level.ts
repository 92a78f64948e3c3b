/** How much support a family gets: the four levels of the national returns (domain.md §1.5), as text in a form. */
export const LEVELS = ['1', '2', '3', '4'] as const

export const LEVEL_WORDS: Readonly<Record<number, string>> = {
  1: 'Level 1: information and advice, usually once',
  2: 'Level 2: help over some weeks, with papers or at a meeting',
  3: 'Level 3: several issues or agencies, or an exclusion, mediation or appeal being prepared',
  4: 'Level 4: a tribunal or work like it',
}
