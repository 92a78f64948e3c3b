import { timeInWords } from '#platform/clock.ts'
import { dateInWords } from '#rooms/facts'
import { DECIDER_WORDS, DECISION_KIND_WORDS, TOLD_BY_WORDS } from './decision.ts'
import type { Decision } from './decisions-of.ts'

/** "The council: Not to assess the child’s needs, Monday 2 November 2026". */
export const decisionInWords = ({ whose, kind, madeOn }: Decision): string =>
  `${DECIDER_WORDS[whose]}: ${DECISION_KIND_WORDS[kind].toLowerCase()}, ${dateInWords(madeOn)}`

/** How the family came to know of a decision, or that it does not. */
export function toldInWords({ toldAt, toldBy, releasedBy }: Decision): string {
  if (!toldAt || !toldBy) return 'The family does not know yet'
  return `${TOLD_BY_WORDS[toldBy]}${releasedBy ? `: ${releasedBy}` : ''}, ${timeInWords(toldAt)}`
}
