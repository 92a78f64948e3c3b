import type { Letter } from '#platform/paper/letter.ts'
import { dateInWords, type PlainDate } from '#rooms/facts'
import type { LeftLine } from './what-left.ts'

/**
 * What of the list is one person's to see: what left on their permission, letters to them, and what left on a lawful
 * ground if they are among those who were told: telling another may endanger somebody. What another parent let out or was
 * written is theirs (T7).
 */
const linesFor = (left: readonly LeftLine[], person: string): LeftLine[] =>
  left.filter(line =>
    line.person === null ? !line.isKept && line.told.includes(person) : line.person === person,
  )

/** The list as a letter to one person of the file, to be printed and handed over. */
export function listForPrint(
  left: readonly LeftLine[],
  { id, name }: { id: string; name: string },
  { date, reference }: { date: PlainDate; reference: string },
): Letter {
  const lines = linesFor(left, id)
  return {
    ...{ title: 'Everything that has left', date, reference, to: name ? [name] : [] },
    blocks: [
      { kind: 'paragraph', line: lines.length > 0 ? ALL : NOTHING },
      { kind: 'paragraph', line: SAFETY },
      ...lines.flatMap(blocksOf),
    ],
  }
}

const ALL =
  'This is all that left with your permission, what we passed on for another lawful reason and told you of, and the letters that we wrote to you.'
const NOTHING = 'Nothing has left with your permission, and we have written no letter to you.'

/** On every list, whatever is on it: so it tells nobody anything, and no list says what is not true. */
const SAFETY =
  'To keep a person safe, or because a court orders it, the law can let us pass something on and not tell a family. This stands on every list that we print.'

const blocksOf = ({ on, to, why, how, about, whole, papers }: LeftLine): Letter['blocks'] => [
  { kind: 'heading', level: 2, text: `${dateInWords(on)}: ${to}` },
  {
    kind: 'rows',
    rows: [
      ...(about ? [{ name: 'What', line: about }] : []),
      { name: 'Why', line: why },
      { name: 'How', line: how },
      ...(papers.length > 0 ? [{ name: 'With it', line: papers.join(', ') }] : []),
    ],
  },
  ...whole.map(block => (block.kind === 'heading' ? { ...block, level: 3 as const } : block)),
]
