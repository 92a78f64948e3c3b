import type { Letter } from '#platform/paper/letter.ts'
import { dateInWords, type PlainDate } from '#rooms/facts'
import type { LeftLine } from './what-left.ts'

/**
 * What of the list is one person's to see: what left on their permission, letters to them, and what left on a lawful
 * ground that they are told of. What another parent let out or was written is theirs (T7).
 */
const linesFor = (left: readonly LeftLine[], person: string): LeftLine[] =>
  left.filter(line => (line.person === null ? !line.isKept : line.person === person))

/** The list as a letter to one person of the file, to be printed and handed over. */
export function listForPrint(
  left: readonly LeftLine[],
  { id, name }: { id: string; name: string },
  { date, reference }: { date: PlainDate; reference: string },
): Letter {
  const lines = linesFor(left, id)
  return {
    ...{ title: 'Everything that has left', date, reference, to: name ? [name] : [] },
    blocks: [{ kind: 'paragraph', line: lines.length > 0 ? ALL : NOTHING }, ...lines.flatMap(blocksOf)],
  }
}

const ALL =
  'This is all that we passed on to anybody about your family, and the letters that we wrote to you. Whatever is not on it has not left.'
const NOTHING = 'Nothing about your family has left our service.'

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
