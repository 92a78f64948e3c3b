import { z } from 'zod'
import data from '../../../data/issues.json' with { type: 'json' }

const item = { code: z.string(), words: z.string() }
const { groups } = z
  .object({ groups: z.array(z.object({ ...item, issues: z.array(z.object(item)) })) })
  .parse(data)

/** What a contact or a case is about. `group` is the code of the wider issue; a wider one is its own. */
export interface Issue {
  readonly words: string
  readonly group: string
}

/** Every issue by its code, in the order in which they are offered: each group, then what belongs to it. */
export const ISSUES: ReadonlyMap<string, Issue> = new Map(
  groups.flatMap(({ code, words, issues }) => [
    [code, { words, group: code }] as const,
    ...issues.map(one => [one.code, { words: one.words, group: code }] as const),
  ]),
)

/** An issue in full: "EHC plan: The final plan is late". Undefined for a code that is not known. */
export function issueInWords(code: string): string | undefined {
  const issue = ISSUES.get(code)
  if (!issue) return undefined
  return issue.group === code ? issue.words : `${ISSUES.get(issue.group)?.words}: ${issue.words}`
}
