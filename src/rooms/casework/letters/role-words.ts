/** What stands above the name at the end of every letter: our role (N03, R14, N56). */
export const HOW_WE_WORK = [
  'We are free, and we are impartial: we take no side, not yours, not the school’s and not the council’s. We take no part in what the council decides.',
  'What you tell us stays with us. We share it only if you agree, or if we think that somebody may be in danger.',
  'What we want is the best education for your child.',
] as const

/** The same where the reader is the young person themselves. */
export const HOW_WE_WORK_WITH_YOU = [
  ...HOW_WE_WORK.slice(0, 2),
  'What we want is the best education for you.',
] as const

/** Where options are set out (C09, C10, K02). */
export const YOU_DECIDE =
  'You decide what to do. We decide nothing for you, and we do not tell you what to do.'
