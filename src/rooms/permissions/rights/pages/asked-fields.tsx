import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { type FormState, field } from '#platform/form.tsx'
import { dayMonthYear } from '#rooms/facts'
import { DueTag } from './due-tag.tsx'

type People = readonly { id: string; name: string }[]

/** Whose data it is, and when they asked: the beginning of each of these forms. */
export function AskedFields({ form, people, today }: { form: FormState; people: People; today: string }) {
  const [only] = people.length === 1 ? people : []
  return (
    <>
      <Radios
        {...field(form, 'person', only?.id)}
        label="Whose data is it?"
        items={people.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <Input
        {...field(form, 'askedOn', dayMonthYear(today))}
        label="They asked on"
        hint="For example 12 11 2026"
        class="govuk-input--width-10"
        autocomplete="off"
      />
    </>
  )
}

/** What was asked and answered, as it stands. */
export function AskedShown(props: {
  asked: {
    name: string
    asked_on: string
    due_on: string
    ended_at: Date | null
    asked: string
    statement: string
    answer: string
  }
  today: string
}) {
  const { asked: one, today } = props
  const typed = (words: string) => (
    <span class="evenhand-words" data-typed>
      {words}
    </span>
  )
  return (
    <SummaryList
      rows={[
        { key: 'Whose data', value: typed(one.name) },
        { key: 'Asked on', value: dayMonthYear(one.asked_on) },
        one.asked !== '' && { key: 'What they asked', value: typed(one.asked) },
        one.statement !== '' && { key: 'Their statement', value: typed(one.statement) },
        { key: 'Due', value: <DueTag due={one.due_on} today={today} isOver={one.ended_at !== null} /> },
        one.answer !== '' && { key: 'What they were told', value: typed(one.answer) },
      ]}
    />
  )
}
