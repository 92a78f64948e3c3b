import { InsetText } from '#design/components/inset-text.tsx'
import { Tag } from '#design/components/tag.tsx'
import { WarningText } from '#design/components/warning-text.tsx'
import { timeInWords } from '#platform/clock.ts'
import { ourPromise } from '#platform/our-promise.ts'
import { SENT_WORDS } from './letter-kinds.ts'
import type { LetterInFull } from './read-letter.ts'

/** How a letter stands: when and how it left; or that it has not, and what its writer is to know before it does. */
export function LetterStanding({ whole }: { whole: LetterInFull }) {
  const { sent, by, at } = whole
  if (sent)
    return (
      <InsetText>
        <p class="govuk-body">
          <Tag colour="green">Sent</Tag> {timeInWords(sent.at)}, by {sent.by}. {SENT_WORDS[sent.how]}
          {sent.to && (
            <>
              , to <span data-typed>{sent.to}</span>
            </>
          )}
          .
        </p>
        <p class="govuk-body">It stands below as it left, word for word.</p>
      </InsetText>
    )
  return (
    <>
      <p class="govuk-body">
        <Tag colour="orange">Not sent yet</Tag> Written by {by}, {timeInWords(at)}. This is how it will look.
      </p>
      {known(whole).map(one => (
        <InsetText>{one}</InsetText>
      ))}
      {whole.mind.map(one => (
        <WarningText>{one}</WarningText>
      ))}
    </>
  )
}

/** What is to be known; it holds nothing up. */
const known = ({ leavesOut, policyAlone, person }: LetterInFull): string[] => [
  ...(leavesOut
    ? [
        `There is a decision that the family was not told, as far as we know. It is left out, and so are the dates that would show it${ourPromise('decisions-left-to-their-makers')}. Its maker’s case worker is asked to tell them.`,
      ]
    : []),
  ...(policyAlone
    ? [
        `All the information in this letter is the council’s own policy. Nothing is to rest on it alone${ourPromise('information-rests-on-law')}: give the law too, then it stands here.`,
      ]
    : []),
  ...(person?.interpreter
    ? [`They need an interpreter for ${person.interpreter}. This letter is in English.`]
    : []),
]
