import type { Organisation } from './organisation.ts'
import { covers, inWords } from './what-for.ts'

/** What somebody looks for; nothing given means everything. */
export interface Question {
  /** Words of the name, of what it does, of where it is. */
  readonly text?: string | undefined
  /** A code of what help is needed with, or a finer one that begins with it. */
  readonly issue?: string | undefined
  readonly independence?: string | undefined
}

/** True when an entry answers the question: every word is found in it, in any order. */
export function answersQuestion(
  organisation: Organisation,
  { text = '', issue, independence }: Question,
): boolean {
  if (independence && organisation.independence !== independence) return false
  if (issue && !helpsWith(organisation, issue)) return false
  const words = plainWords(text)
  if (words.length === 0) return true
  const said = plainWords(whatIsSaid(organisation))
  return words.every(word => said.some(one => one.startsWith(word)))
}

/** Whether an entry helps with this issue by name, not merely with everything. */
export const helpsWith = ({ issues }: Pick<Organisation, 'issues'>, issue: string): boolean =>
  issues.some(code => covers(code, issue))

const whatIsSaid = ({ name, about, area, town, postcode, issues }: Organisation) =>
  [name, about, area, town, postcode, ...issues.map(inWords)].join(' ')

/** Small letters without accents and marks, so that "sos sen" finds "SOS!SEN". */
const plainWords = (text: string): string[] =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
