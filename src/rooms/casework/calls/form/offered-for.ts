import type { Desk } from '#platform/desk.ts'
import type { FormState } from '#platform/form.tsx'
import { organisationsMatching, organisationsNamed } from '#rooms/directory'
import { factsMatching, factsNamed, optionsFor } from '#rooms/facts'
import { issueMeant } from '../issue-meant.ts'
import { ISSUES_IN_WORDS } from '../issues.ts'
import type { Offered } from './explained.tsx'

const SHOWN = 6

/** What a form offers to be ticked, by what is typed into it: ticked ones stay, found ones come below. */
export async function offeredFor(desk: Desk, { typed }: FormState, stored?: string | null): Promise<Offered> {
  const issue = issueMeant(textOf(typed.issue) || (stored ?? ''), ISSUES_IN_WORDS)
  const code = typeof issue === 'string' ? issue : undefined
  const [options, facts, organisations] = await Promise.all([
    code ? optionsFor(desk, code) : [],
    factsOffered(desk, textOf(typed._facts), listOf(typed.facts)),
    organisationsOffered(desk, textOf(typed._organisations), code, listOf(typed.signposts)),
  ])
  return { options, facts, organisations }
}

async function factsOffered(desk: Desk, text: string, ticked: readonly string[]) {
  const kept = [...(await factsNamed(desk, ticked)).values()]
  const found = text.trim() ? await factsMatching(desk, text) : []
  const statements = found.filter(({ fact, option }) => !option && !ticked.includes(fact))
  return [...kept, ...statements.slice(0, SHOWN)]
}

async function organisationsOffered(
  desk: Desk,
  text: string,
  issue: string | undefined,
  ticked: readonly string[],
) {
  const kept = await organisationsNamed(desk, ticked)
  const asked = text.trim() ? { text } : issue ? { issue } : undefined
  const found = asked ? await organisationsMatching(desk, asked) : []
  return [...kept, ...found.filter(({ id }) => !ticked.includes(id)).slice(0, SHOWN)]
}

const textOf = (typed: unknown): string => (typeof typed === 'string' ? typed : '')
const listOf = (typed: unknown): string[] => [typed ?? []].flat().map(String)
