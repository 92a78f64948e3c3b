import type { Clause } from './policy/policy.ts'

/** Controls whose figures tell how things ended for one side or the other: no number of them is better than another. */
const BALANCED = [
  'disagreements-worked',
  'tribunal-supported',
  'outcomes-recorded',
  'decisions-are-the-familys',
]

/** Whether a clause rests on such figures. */
export const wouldBend = ({ bound }: Pick<Clause, 'bound'>): boolean =>
  bound.some(({ control }) => BALANCED.includes(control))

const TARGET =
  /\d\s*(%|per ?cent)|\btargets?\b|\b(fewer|less|more|reduce|increase|raise|lower|cut|halve|double)\b/i

/** Whether what is to be done reads like a target: a share, or more or fewer of something. */
export const setsTarget = (says: string): boolean => TARGET.test(says)
