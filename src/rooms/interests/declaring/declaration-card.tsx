import { SummaryCard } from '#design/components/summary-card.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import type { Words } from '#design/words.ts'
import { dateAt, dayMonthYear } from '#rooms/facts'
import type { Declaration } from './declaration.ts'
import { GRADE_WORDS, KIND_WORDS } from './kinds.ts'

const ENDED_WORDS = {
  over: 'It is over',
  'in-error': 'It was never right',
  replaced: 'Something was declared since',
}

/** One declaration, with all that was said in it; what is done with it stands below. */
export function DeclarationCard({ declaration, children }: { declaration: Declaration; children?: Words }) {
  return (
    <SummaryCard title={{ text: titleOf(declaration), headingLevel: 3 }}>
      <SummaryList rows={rowsIn(declaration).map(([key, value]) => ({ key, value }))} />
      {children}
    </SummaryCard>
  )
}

/** What it is about in a few words. */
export const titleOf = ({ kind, words: { name, organisation } }: Declaration): string =>
  name || organisation || KIND_WORDS[kind]

function rowsIn({ kind, grade, words, since, until, declaredAt, endedAt, endedHow }: Declaration) {
  const rows: [key: string, value: Words | undefined][] = [
    ['What', KIND_WORDS[kind]],
    ['How near', grade ? GRADE_WORDS[grade] : undefined],
    ['In the directory', words.organisation],
    ['Address', words.address && <bdi data-typed>{words.address}</bdi>],
    ['Telephone', words.phone && <bdi data-typed>{words.phone}</bdi>],
    ['Since', since ? dayMonthYear(since) : undefined],
    ['Until', until ? dayMonthYear(until) : undefined],
    ['In words', words.words && <bdi data-typed>{words.words}</bdi>],
    ['Declared', dayMonthYear(dateAt(declaredAt))],
    [
      'Ended',
      endedAt && endedHow ? `${dayMonthYear(dateAt(endedAt))}. ${ENDED_WORDS[endedHow]}.` : undefined,
    ],
  ]
  return rows.filter((row): row is [string, Words] => Boolean(row[1]))
}
