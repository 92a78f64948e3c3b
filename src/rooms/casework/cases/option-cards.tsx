import { Tag } from '#design/components/tag.tsx'
import type { Words } from '#design/words.ts'
import { dateInWords } from '#rooms/facts'
import type { CaseDate } from './dates-of.ts'
import type { CaseOption } from './options-of.ts'

/** The options of a case as cards of one shape, by name: the order and the look favour none. */
export function OptionCards({
  options,
  dates,
  act,
}: {
  options: readonly CaseOption[]
  dates: readonly CaseDate[]
  act: (option: CaseOption) => Words
}) {
  return (
    <ul class="evenhand-cards">
      {options.map(one => (
        <li class="evenhand-card">
          <h3 class="govuk-heading-s">{one.option.title}</h3>
          <OptionState {...one} />
          <p class="govuk-body-s">
            Decides: {one.option.option.whoDecides} Cost: {one.option.option.cost}
          </p>
          <p class="govuk-body-s">{timeLimit(one, dates)}</p>
          {act(one)}
        </li>
      ))}
    </ul>
  )
}

/** Explained, chosen by the family, or not yet: in a word, not in colour alone. */
function OptionState({ explainedAt, chosenAt, changedSince }: CaseOption) {
  return (
    <p class="govuk-body-s">
      {chosenAt ? <Tag colour="purple">Chosen by the family</Tag> : null}{' '}
      {explainedAt ? <Tag colour="teal">Explained</Tag> : <Tag colour="grey">Not explained yet</Tag>}{' '}
      {changedSince && <Tag colour="orange">Changed since: review due</Tag>}
    </p>
  )
}

/** The time limit as the register words it, and with it the date for this family where one was worked out. */
export function timeLimit({ option }: CaseOption, dates: readonly CaseDate[]): string {
  const own = dates.find(({ rule, metAt }) => rule && !metAt && option.option.rules.includes(rule))
  const limit = `Time limit: ${option.option.timeLimit}`
  return own ? `${limit} For this family: ${dateInWords(own.due)}.` : limit
}
