import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Select } from '#design/components/select.tsx'
import { type FormState, field, ticks } from '#platform/form.tsx'
import type { CallContext } from '../call-context.ts'
import { NEXT_STEPS, NEXT_WORDS, type NextStep } from '../codes.ts'
import { PROMISE_WORDS, promiseInWords } from '../promise-state.ts'

interface Props {
  form: FormState
  now: Date
  context: CallContext | undefined
  /** What was chosen when the contact was saved: it stands, and is not promised a second time. */
  before?: string | null
}

/** What happens next: a promise has a time; a case types nothing again. */
export function Next({ form, now, context, before }: Props) {
  return (
    <>
      <div class="evenhand-promised">
        <Radios
          class="govuk-radios--small"
          {...field(form, 'next')}
          label="What happens next?"
          hint={
            before
              ? `It stands already: ${NEXT_WORDS[before as NextStep]}. Choose only what is new.`
              : undefined
          }
          items={NEXT_STEPS.map(value => ({ value, text: NEXT_WORDS[value] }))}
        />
        <div class="evenhand-promised__when">
          <Input
            {...field(form, 'dueAt')}
            label="By when?"
            hint="For instance: Tue 16:00, tomorrow 10am, 25 Nov 4pm."
            class="govuk-input--width-20"
            autocomplete="off"
          />
        </div>
      </div>
      <div data-part="promises">
        {context && context.promises.length > 0 && (
          <Checkboxes
            class="govuk-checkboxes--small"
            {...ticks(form, 'keeps')}
            label="Which promises does this contact keep?"
            items={context.promises.map(({ id, kind, dueAt }) => ({
              value: id,
              text: `${PROMISE_WORDS[kind]}. ${promiseInWords({ dueAt, keptAt: null, letGoAt: null }, now)}`,
            }))}
          />
        )}
      </div>
      <div data-part="cases">
        <Cases form={form} context={context} />
      </div>
    </>
  )
}

function Cases({ form, context }: Pick<Props, 'form' | 'context'>) {
  const cases = context?.cases ?? []
  return (
    <>
      {cases.length > 0 && (
        <Select
          {...field(form, 'case')}
          label="Which case does it belong to?"
          items={[
            { value: '', text: 'None' },
            ...cases.map(({ id, number, issue }) => ({ value: id, text: `Case ${number}: ${issue}` })),
          ]}
        />
      )}
      <Checkboxes
        class="govuk-checkboxes--small"
        {...ticks(form, 'makeCase')}
        label={{ text: 'A case', class: 'govuk-visually-hidden' }}
        items={[{ value: 'yes', text: 'Make it a case' }]}
      />
    </>
  )
}
