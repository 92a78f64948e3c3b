import type { Clause } from './policy/policy.ts'

/** Controls whose figures tell how things ended for one side or the other: no number of them is better than another. */
const BALANCED = [
  'disagreements-worked',
  'tribunal-supported',
  'outcomes-recorded',
  'decisions-are-the-familys',
]

/** Whether a control's figures tell how things ended for one side or the other. */
export const isBalanced = (control: string): boolean => BALANCED.includes(control)

/** Whether a clause rests on such figures. */
export const wouldBend = ({ bound }: Pick<Clause, 'bound'>): boolean =>
  bound.some(({ control }) => isBalanced(control))

const TARGET =
  /\d\s*(%|per ?cent)|\btargets?\b|\b(fewer|less|more|reduce|increase|raise|lower|cut|halve|double)\b/i

const ENDING =
  /\b(appeals?|tribunals?|mediations?|settlements?|complaints?|outcomes?|withdrawals?|won|lost)\b/i

/** Whether what is to be done names how disagreements end, whichever promise it stands under. */
export const namesEnding = (says: string): boolean => ENDING.test(says)

/** Whether what is to be done reads like a target: a share, or more or fewer of something. */
export const setsTarget = (says: string): boolean => TARGET.test(says)
