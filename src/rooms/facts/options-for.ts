import type { Desk } from '#platform/desk.ts'
import type { Fact, Option } from './fact.ts'
import { ISSUES } from './issues.ts'
import type { PlainDate } from './plain-date.ts'
import { standingFacts } from './standing-facts.ts'

/** A child who may not be safe is no matter of options: the safeguarding lead is told. */
const NO_OPTIONS = 'safeguarding'

/**
 * The whole neutral set of options for an issue (a code of `ISSUES`), as in force on a day, by name, which favours none.
 * For a wider issue, all that belongs to it. None for safeguarding, or for a code that is not known.
 */
export async function optionsFor(desk: Desk, issue: string, on?: PlainDate): Promise<Option[]> {
  const group = ISSUES.get(issue)?.group
  if (!group || group === NO_OPTIONS) return []
  const facts = await standingFacts(desk, on)
  return facts
    .filter(isOption)
    .filter(({ state, option }) => state !== 'withdrawn' && option.issues.some(isMeant))

  function isMeant(code: string): boolean {
    return (
      code === '*' || code === issue || code === group || (issue === group && code.startsWith(`${group}.`))
    )
  }
}

const isOption = (fact: Fact): fact is Option => fact.option !== undefined
