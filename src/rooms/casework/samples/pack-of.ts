import type { Letter } from '#platform/paper/letter.ts'
import { LEVEL_WORDS } from '../cases/level.ts'
import type { SampleInFull } from './read-sample.ts'

interface Draw {
  readonly share: number
  readonly from_on: string
  readonly until_on: string
  readonly of_how_many: number
}

/**
 * What inspectors and commissioners get to see of a sample: each case as a number, its figures, its level on a second
 * look, and its account without who it is about. No name, reference, school, day or worker. What was left out, or not
 * looked at yet, is counted and not told.
 */
export function packOf(draw: Draw, samples: readonly SampleInFull[], on: string): Letter {
  const told = samples.filter(({ basis }) => basis === 'permitted' || basis === 'anonymised')
  const agreed = told.filter(({ level, moderatedLevel }) => level === moderatedLevel).length
  return {
    title: 'A look at a sample of our work',
    date: on,
    blocks: [
      {
        kind: 'paragraph',
        line: `${samples.length} of ${draw.of_how_many} closed cases were drawn by chance (${draw.share} of a hundred, rounded up). ${told.length} are told here. ${samples.length - told.length} are not: they could not be told without who they are about, or were not looked at yet.`,
      },
      { kind: 'paragraph', line: `On a second look the level was the same in ${agreed} of ${told.length}.` },
      ...told.flatMap(oneCase),
    ],
  }
}

function oneCase({ level, moderatedLevel, figures, anonymised }: SampleInFull, at: number): Letter['blocks'] {
  const { about, howLong, closed, optionsExplained, hasPerspective, isRoleExplained, reasons, meetings } =
    figures
  const rows = [
    ['About', about],
    ['How long', howLong],
    ['Closed in', closed],
    ['Level', LEVEL_WORDS[level] ?? String(level)],
    [
      'Level on a second look',
      moderatedLevel ? (LEVEL_WORDS[moderatedLevel] ?? String(moderatedLevel)) : 'Not looked at',
    ],
    ['How they saw it is recorded', yesOrNo(hasPerspective)],
    ['Options explained', String(optionsExplained)],
    ['Our role was explained', yesOrNo(isRoleExplained)],
    ['Meetings we were at', String(meetings)],
    ['Times we gave a reason for doing otherwise', String(reasons)],
  ] as const
  return [
    { kind: 'heading', level: 2, text: `Case ${at + 1}` },
    { kind: 'rows', rows: rows.map(([name, line]) => ({ name, line })) },
    ...(anonymised.text ? [{ kind: 'paragraph', line: anonymised.text } as const] : []),
    ...(anonymised.leftOut > 0
      ? [
          {
            kind: 'paragraph',
            line: `Sentences left out because they might say who it is: ${anonymised.leftOut}.`,
          } as const,
        ]
      : []),
  ]
}

const yesOrNo = (is: boolean) => (is ? 'Yes' : 'No')
