import { Button } from '#design/components/button.tsx'
import { Table } from '#design/components/table.tsx'
import { Tag } from '#design/components/tag.tsx'
import { timeInWords } from '#platform/clock.ts'
import { LETTER_KIND_WORDS, SENT_WORDS } from './letter-kinds.ts'
import type { LetterLine } from './letters-of.ts'

/** The letters to a family: what each is, who wrote it, and whether it has left. */
export function LettersOfFamily({ file, letters }: { file: string; letters: readonly LetterLine[] }) {
  return (
    <section aria-label="Letters">
      {letters.length === 0 ? (
        <>
          <h2 class="govuk-heading-m">Letters</h2>
          <p class="govuk-body">None was written yet.</p>
        </>
      ) : (
        <Table
          caption="Letters"
          captionClass="govuk-table__caption--m"
          cards
          head={['Letter', 'Written', 'Sent']}
          rows={letters.map(row)}
        />
      )}
      <Button variant="secondary" href={`/families/${file}/letters/new`}>
        Write a letter
      </Button>
    </section>
  )
}

const row = ({ id, kind, by, at, sentAt, sentHow }: LetterLine) => [
  <a class="govuk-link" href={`/letters/${id}`}>
    {LETTER_KIND_WORDS[kind]}
    <span class="govuk-visually-hidden">, {timeInWords(at)}</span>
  </a>,
  `${by}, ${timeInWords(at)}`,
  sentAt && sentHow ? (
    `${timeInWords(sentAt)}. ${SENT_WORDS[sentHow]}`
  ) : (
    <Tag colour="orange">Not sent yet</Tag>
  ),
]
