import type { Desk } from '#platform/desk.ts'
import type { Fact } from './fact.ts'
import { standingFacts } from './standing-facts.ts'

/**
 * The facts in force in which every word that was typed begins some word, those with it in the title first. Nothing
 * typed gives all of them.
 */
export async function factsMatching(desk: Desk, text: string): Promise<Fact[]> {
  const facts = await standingFacts(desk)
  return matching(
    facts.filter(({ state }) => state !== 'withdrawn'),
    text,
  )
}

/**
 * The facts in force, those first that share most words with a matter as it is called (of four letters or more);
 * otherwise in their order. Nothing is left out by it.
 */
export async function factsNear(desk: Desk, matter: string): Promise<Fact[]> {
  const words = wordsIn(matter).filter(word => word.length > 3)
  const shared = ({ title, text }: Fact) => {
    const those = wordsIn(`${title} ${text}`)
    return words.filter(word => those.includes(word)).length
  }
  return (await factsMatching(desk, ''))
    .map(fact => ({ fact, shared: shared(fact) }))
    .sort((one, other) => other.shared - one.shared)
    .map(({ fact }) => fact)
}

/** What matches among given facts, whose order is kept within those that match as well. */
export function matching<F extends Fact>(facts: readonly F[], text: string): F[] {
  const typed = wordsIn(text)
  const inTitle = (fact: F) => holds(wordsIn(fact.title), typed)
  const found = facts.filter(fact => holds(wordsIn(`${fact.title} ${fact.text} ${fact.citation}`), typed))
  return [...found.filter(inTitle), ...found.filter(fact => !inTitle(fact))]
}

const holds = (words: readonly string[], typed: readonly string[]) =>
  typed.every(start => words.some(word => word.startsWith(start)))

/** Lower case, without accents and apostrophes, cut at whatever is neither letter nor digit. */
const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
