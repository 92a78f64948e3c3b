import type { Letter } from '#platform/paper/letter.ts'
import { dateInWords } from '#rooms/facts'
import type { ShownClause } from './assess/shown.ts'
import { figureInWords } from './figure-in-words.ts'
import { STATE_WORDS } from './state-words.ts'

/** What the statement is made from: all of it was written down, so that the same day gives the same bytes. */
export interface Stated {
  readonly day: string
  readonly policy: string
  readonly policyNumber: number
  readonly seal: { readonly size: number; readonly words: string } | undefined
  readonly clauses: readonly (ShownClause & { readonly since: string })[]
}

/** The impartiality statement of assurance: every promise, how it stands, its figures, and the seal of the ledger. */
export function statementOf({ day, policy, policyNumber, seal, clauses }: Stated): Letter {
  return {
    title: 'Impartiality: statement of assurance',
    date: day,
    blocks: [
      {
        kind: 'paragraph',
        line: `How each promise of our impartiality policy stood on ${dateInWords(day)}. Policy: ${policy}${policyNumber > 0 ? `, version ${policyNumber} of our own` : ''}. Nothing here was typed in: it is worked out from the records of our work. What records cannot show is called declared. Numbers of people from 1 to 4 are given as “fewer than 5”, so that nobody can be found.`,
      },
      sealed(seal),
      ...[...Map.groupBy(clauses, ({ theme }) => theme)].flatMap(([theme, those]): Block[] => [
        { kind: 'heading', level: 2, text: theme },
        ...those.flatMap(blocksOf),
      ]),
    ],
  }
}

type Block = Letter['blocks'][number]

const sealed = (seal: Stated['seal']): Block =>
  seal
    ? {
        kind: 'rows',
        rows: [
          { name: 'Last seal of our ledger', line: `over ${seal.size.toLocaleString('en-GB')} entries` },
          { name: 'Its twelve words', line: seal.words },
        ],
      }
    : { kind: 'paragraph', line: 'Our ledger was not sealed by then.' }

function blocksOf({ id, promise, state, findings, wanting, since }: Stated['clauses'][number]): Block[] {
  const figures = findings.flatMap(one => one.figures.map(figureInWords))
  return [
    { kind: 'heading', level: 3, text: `${id}: ${promise}` },
    {
      kind: 'rows',
      rows: [
        { name: 'State', line: STATE_WORDS[state].words },
        { name: 'Since', line: dateInWords(since) },
        ...findings
          .filter(({ declared }) => declared)
          .map(({ declared }) => ({
            name: 'Declared',
            line: `${declared?.says} (By whoever leads the service, on ${dateInWords(declared?.on ?? '')}.)`,
          })),
        ...(wanting.length > 0 ? [{ name: 'What would make it met', line: wanting.join(' ') }] : []),
      ],
    },
    ...(figures.length > 0 ? [{ kind: 'list' as const, items: figures }] : []),
  ]
}
