import { InsetText } from '#design/components/inset-text.tsx'
import { WarningText } from '#design/components/warning-text.tsx'
import { timeInWords } from '#platform/clock.ts'
import type { FilePerson } from '../open-people.ts'

type Known = {
  people: readonly FilePerson[]
  isYoungPersons: boolean
  inErrorSince: Date | null
  remindersStoppedAt: Date | null
}

/** What must be minded before anything else is done with a file: in words, before any name is read out. */
export function ToMind({ people, isYoungPersons, inErrorSince, remindersStoppedAt }: Known) {
  const safe = people.flatMap(({ name, safeToContact }) =>
    safeToContact ? [`${name || 'Not named'}: ${safeToContact}`] : [],
  )
  const unheard = people.filter(
    ({ kind, roleExplainedAt, left }) => kind === 'parent' && !roleExplainedAt && !left,
  )
  const isAnything = isYoungPersons || remindersStoppedAt || unheard.length > 0
  return (
    <>
      {inErrorSince && <WarningText>Opened by mistake, marked {timeInWords(inErrorSince)}.</WarningText>}
      {safe.map(one => (
        <WarningText>{one}</WarningText>
      ))}
      {isAnything && (
        <InsetText>
          {isYoungPersons && (
            <p class="govuk-body">This is a young person’s own file. Nobody else hears what is in it.</p>
          )}
          {remindersStoppedAt && (
            <p class="govuk-body">
              No reminder and no questionnaire goes to this family since {timeInWords(remindersStoppedAt)}.
            </p>
          )}
          {unheard.length > 0 && (
            <p class="govuk-body">
              Our role was not explained yet to {unheard.map(({ name }) => name || 'the caller').join(', ')}.
            </p>
          )}
        </InsetText>
      )}
    </>
  )
}
