import { Timeline } from '#design/patterns/timeline.tsx'
import { timeInWords } from '#platform/clock.ts'
import { DETAIL_WORDS, valueInWords } from '../detail-words.ts'

interface Change {
  readonly kind: string
  readonly at: Date
  readonly by: string | null
  readonly note: string
  readonly was: Readonly<Record<string, unknown>>
}

/** What was done to an entry, newest first: when, by whom, and what stood there before. */
export const History = ({ changes }: { changes: readonly Change[] }) => (
  <>
    <h2 class="govuk-heading-m">What was done</h2>
    <Timeline headingLevel={3} items={changes.map(entry)} />
  </>
)

const DONE: Readonly<Record<string, string>> = {
  supplied: 'Came with the product, unchecked',
  added: 'Added',
  imported: 'Imported',
  changed: 'Changed',
  checked: 'Details confirmed',
  closed: 'Closed',
  reopened: 'Reopened',
}

const entry = ({ kind, at, by, note, was }: Change) => ({
  title: DONE[kind] ?? kind,
  ...(by ? { by } : {}),
  when: timeInWords(at),
  datetime: at.toISOString(),
  children: (
    <>
      {note && <p class="govuk-body">{note}</p>}
      {Object.entries(was).map(([detail, value]) => (
        <p class="govuk-body-s">
          {DETAIL_WORDS[detail] ?? detail} was: {valueInWords(detail, value)}
        </p>
      ))}
    </>
  ),
})
