/** Why something may leave: the family lets us, or the law asks it of us. There is no other way out (K12, K13). */
export const GROUNDS = ['permission', 'child-protection', 'risk-to-life', 'legal-compulsion'] as const
export type Ground = (typeof GROUNDS)[number]

/** The grounds beside permission; each has a route of its own. */
export const LAWFUL_GROUNDS = ['child-protection', 'risk-to-life', 'legal-compulsion'] as const
export type LawfulGround = (typeof LAWFUL_GROUNDS)[number]

export const GROUND_WORDS: Readonly<Record<Ground, string>> = {
  permission: 'With their permission',
  'child-protection': 'To protect a child',
  'risk-to-life': 'Somebody’s life is at risk',
  'legal-compulsion': 'A court or the law orders it',
}

/** How something left. */
export const WAYS_OUT = ['printed', 'email', 'spoken'] as const
export type WayOut = (typeof WAYS_OUT)[number]

export const WAY_WORDS: Readonly<Record<WayOut, string>> = {
  printed: 'Printed, posted or handed over',
  email: 'By e-mail',
  spoken: 'Spoken',
}
