import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Select } from '#design/components/select.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, type FormState, field, Look, ticks } from '#platform/form.tsx'
import { dateAt, dayMonthYear } from '#rooms/facts'
import { issueChoices } from '../cases/issue-choices.ts'
import type { FamilyLine } from '../family-lines.ts'
import { workingDaysOn } from '../today/working-days-on.ts'
import { WHO_ASKS, whoAsks } from './people-in-request.ts'
import type { RequestWords } from './request-words.ts'

/** What is looked for: what somebody typed, or else who asks, their number and their child; each by itself. */
export function searchedFor({ typed }: FormState, words: RequestWords): string[] {
  const q = typed['_q']
  const asked = typeof q === 'string' ? [q] : [words.name, words.phone, words.child]
  return asked.flatMap(text => (text?.trim() ? [text.slice(0, 200)] : []))
}

/** Into whose file it goes, what it is about, and by when we get back to them; nothing that the request says is asked again. */
export function TakeForm(props: {
  form: FormState
  words: RequestWords
  found: readonly FamilyLine[]
  now: Date
}) {
  const { form, words, found, now } = props
  return (
    <>
      <h2 class="govuk-heading-m">Take it into a file</h2>
      <Form form={form} submit="Take it in">
        <Input
          id="look-for"
          name="_q"
          value={typeof form.typed['_q'] === 'string' ? form.typed['_q'] : ''}
          label="Look for the family by another name, number or reference (optional)"
          autocomplete="off"
          spellcheck={false}
          attributes={{ 'data-renews': 'found' }}
        />
        <Look form={form} renews="found" quiet>
          Find
        </Look>
        <div data-part="found">
          <Found form={form} found={found} />
        </div>
        {whoAsks(words.from, words) === undefined && (
          <Radios
            {...field(form, 'who', 'parent')}
            label="Who asks?"
            inline
            items={WHO_ASKS.map(value => ({ value, text: WHO_WORDS[value] }))}
          />
        )}
        <Select
          {...field(form, 'issue')}
          label="What is it about? (optional)"
          items={[{ value: '', text: 'Not said yet' }, ...issueChoices()]}
        />
        <Input
          {...field(form, 'dueAt', endOfNextWorkingDay(now))}
          label="By when do we get back to them?"
          hint="A promise, which is yours. Leave it empty where they were answered already."
          class="govuk-input--width-20"
          autocomplete="off"
        />
        <Checkboxes
          {...ticks(form, 'makeCase')}
          label={{ text: 'A case', class: 'govuk-visually-hidden' }}
          items={[{ value: 'yes', text: 'Make it a case' }]}
        />
      </Form>
    </>
  )
}

const WHO_WORDS = {
  parent: 'A parent or carer',
  'young-person': 'A young person',
  other: 'Somebody else',
} as const

const endOfNextWorkingDay = (now: Date) => `${dayMonthYear(workingDaysOn(dateAt(now), 1))}, 17:00`

function Found({ form, found }: { form: FormState; found: readonly FamilyLine[] }) {
  const families = [...new Map(found.map(line => [line.file, line])).values()].slice(0, 8)
  return (
    <Radios
      class="govuk-radios--small"
      {...field(form, 'file')}
      label="Whose is it?"
      hint={
        families.length > 0 ? 'Found by what the request says. Look twice: names are often alike.' : undefined
      }
      items={[
        ...families.map(({ file, reference, name, lastContact }) => ({
          value: file,
          text: `${reference} ${name}`,
          hint: lastContact ? `Last contact ${timeInWords(lastContact)}` : 'No contact yet',
        })),
        { value: 'new', text: 'Somebody new: a file is opened' },
      ]}
    />
  )
}
