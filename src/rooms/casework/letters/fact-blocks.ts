import type { Source } from '#platform/paper/letter.ts'
import { type Fact, type FactKind, KIND_WORDS, type Option } from '#rooms/facts'
import { type Block, heading, under } from './blocks.ts'

/**
 * Where a fact comes from, as a letter says it: with the day on which this service checked it, or that nobody here has.
 * Whatever was not read in the text itself says so (N42).
 */
export function sourceOf({ citation, address, verified, state, checkedOn }: Fact): Source {
  const isRead = verified === 'primary' || verified === 'primary_guidance'
  const checked = state === 'supplied' || verified === 'memory' ? null : checkedOn
  return {
    words: isRead ? citation : `${citation} (not verified: not read in the text itself)`,
    ...(address && /^https?:\/\/\S+$/.test(address) ? { link: address } : {}),
    checked,
  }
}

/** A statement with its label, its source, and the background where somebody has an interest in it (N42, N54). */
function statement(fact: Fact): Block[] {
  const { kind, title, text, background } = fact
  return [
    {
      kind: 'paragraph',
      line: [{ strong: `${KIND_WORDS[kind]}: ${title}.` }, ` ${text}`],
      source: sourceOf(fact),
    },
    ...(background ? [{ kind: 'paragraph', line: `What lies behind it: ${background}` } as const] : []),
  ]
}

/** An option, in the same shape as every other, so that none stands out. */
export function optionBlocks(one: Option): Block[] {
  const { whoDecides, cost, timeLimit, alongside, cannot } = one.option
  const rows = [
    ['Who decides', whoDecides],
    ['What it costs', cost],
    ['Time limit', timeLimit],
    ['Beside other ways', alongside],
    ['What it cannot do', cannot],
  ] as const
  return [
    heading(one.title, 3),
    { kind: 'paragraph', line: one.text },
    {
      kind: 'rows',
      rows: rows.filter(([, line]) => line.trim() !== '').map(([name, line]) => ({ name, line })),
      source: sourceOf(one),
    },
  ]
}

/** The heading over what the council's own policy says: never the law's. */
export const POLICY = 'What the council’s own policy says'

const GROUPS: readonly (readonly [title: string, kinds: readonly FactKind[]])[] = [
  ['What the law and its guidance say', ['law', 'statutory-guidance']],
  [POLICY, ['local-policy']],
  ['What is usual, and what else we told you', ['practice', 'other']],
]

/** What was told, by what it rests on: the law on one side and the council's own policy on the other (K15, D06). */
export const groupedStatements = (facts: readonly Fact[], level: 2 | 3 = 2): Block[] =>
  GROUPS.flatMap(([title, kinds]) =>
    under(title, facts.filter(({ kind }) => kinds.includes(kind)).flatMap(statement), level),
  )

/** Whether all that is told is the council's own policy: nothing of ours rests on it alone (C03, N42). */
export const restsOnPolicyAlone = (facts: readonly Fact[]): boolean =>
  facts.length > 0 && facts.every(({ kind }) => kind === 'local-policy')
