import { InsetText } from '#design/components/inset-text.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import type { LetterDetails } from './request-document.ts'
import type { RequestWords } from './request-words.ts'
import { detailsIn } from './words-for-file.ts'

/** What a request says: its words as they were written, what else stood in it, and the letters that came with it. */
export function RequestSummary(props: {
  request: string
  words: RequestWords
  datedOn: string | null
  letters: readonly (LetterDetails & { readonly document: string })[]
}) {
  const { request, words, datedOn, letters } = props
  return (
    <>
      {words.words.trim() !== '' && (
        <InsetText>
          <p class="govuk-body evenhand-words" data-typed>
            {words.words}
          </p>
        </InsetText>
      )}
      <SummaryList
        rows={[
          ...detailsIn(words, datedOn).map(([key, text]) => ({ key, value: <span data-typed>{text}</span> })),
          letters.length > 0 && {
            key: 'Came with it',
            value: (
              <ul class="govuk-list">
                {letters.map(({ document, name }) => (
                  <li>
                    <a class="govuk-link" href={`/requests/${request}/letters/${document}`} download>
                      <bdi>{name}</bdi>
                    </a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      {letters.length > 0 && (
        <p class="govuk-body-s">Letters are not scanned for viruses: open only what you expect.</p>
      )}
    </>
  )
}
