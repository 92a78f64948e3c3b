import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Tag } from '#design/components/tag.tsx'
import type { FormState } from '#platform/form.tsx'
import { dateAt, dayMonthYear } from '#rooms/facts'
import type { Item } from '../access/items-of.ts'
import { WHY_WORDS } from '../access/why-words.ts'
import { withMarks } from './with-marks.tsx'

/** One thing of an answer as it was found, with what is proposed to be taken out marked and ticked. */
export function ItemToReview(props: { item: Item & { place: number }; form: FormState; file: string }) {
  const { item, form, file } = props
  const { kind, at, source, text, cuts, document } = item
  const words = cuts.map(cut => cut.words)
  return (
    <div class="govuk-!-margin-bottom-6">
      <h2 class="govuk-heading-s">
        {`${item.place + 1}. ${kind}`}
        {at && `, ${dayMonthYear(dateAt(new Date(at)))}`}{' '}
        {item.decided && <Tag colour="grey">{DECIDED[item.decided]}</Tag>}
      </h2>
      <p class="govuk-body-s" data-typed>
        {withMarks(source, words)}
      </p>
      <p class="govuk-body evenhand-words" data-typed>
        {document ? (
          <a class="govuk-link" href={`/families/${file}/documents/${document}`} download>
            {withMarks(text, words)}
          </a>
        ) : (
          withMarks(text, words)
        )}
      </p>
      {cuts.length > 0 && (
        <Checkboxes
          id={`out-${item.place}`}
          name="out"
          label={{ text: `Take out of number ${item.place + 1}`, class: 'govuk-fieldset__legend--s' }}
          class="govuk-checkboxes--small"
          items={cuts.map((cut, n) => ({
            value: `${item.id}:${n}`,
            text: `“${cut.words}”: ${WHY_WORDS[cut.why]}`,
            checked: isTicked(form, 'out', `${item.id}:${n}`, cut.isOut),
          }))}
        />
      )}
      {!item.isDecision && (
        <Checkboxes
          id={`withhold-${item.place}`}
          name="withhold"
          class="govuk-checkboxes--small"
          items={[
            {
              value: item.id,
              text: `Leave ${document ? 'the document' : `all of number ${item.place + 1}`} out${item.withhold ? `: ${WHY_WORDS[item.withhold]}` : ''}`,
              checked: isTicked(form, 'withhold', item.id, isHeldBack(item)),
            },
          ]}
        />
      )}
    </div>
  )
}

const DECIDED = { whole: 'Given whole', cut: 'Words taken out', withheld: 'Left out' } as const

/** What was decided before stands; before that, what is proposed. */
const isHeldBack = ({ decided, withhold }: Item) =>
  decided ? decided === 'withheld' : withhold !== undefined

/** What was ticked a moment ago, where the page is shown again; otherwise what is proposed. */
function isTicked({ typed }: FormState, name: string, value: string, proposed: boolean): boolean {
  if (Object.keys(typed).length === 0) return proposed
  return [typed[name]].flat().includes(value)
}
