import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Details } from '#design/components/details.tsx'
import { Input } from '#design/components/input.tsx'
import { Select } from '#design/components/select.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { Form, FormErrors, type FormState, field, ticks } from '#platform/form.tsx'
import { type Threshold, thresholdName } from '../threshold.ts'

/** From when on a promise is met, at risk or breached, for those who lead; each may be changed, with a reason. */
export function ThresholdsForm(props: { form: FormState; clause: string; thresholds: readonly Threshold[] }) {
  const { form, clause, thresholds } = props
  if (thresholds.length === 0) return null
  const named = thresholds.map(one => ({
    ...one,
    value: `${one.control.name} ${one.setting}`,
    text: thresholdName(one.control.name, one.setting),
  }))
  return (
    <Details
      summary="Thresholds and days of grace"
      open={form.refusal !== undefined || Object.keys(form.faults).length > 0}
    >
      <SummaryList rows={named.map(({ text, stands }) => ({ key: text, value: stands }))} />
      <FormErrors form={form} />
      <Form form={form} submit="Change this threshold" isLesser>
        <input type="hidden" name="clause" value={clause} />
        <Select
          {...field(form, 'threshold')}
          label="What changes"
          items={[{ value: '', text: 'Choose' }, ...named.map(({ value, text }) => ({ value, text }))]}
        />
        <Input
          {...field(form, 'value')}
          label="New value"
          hint="A share in per cent, like 80 %; days, months and numbers as they are; several words with commas between."
          class="govuk-input--width-20"
          autocomplete="off"
        />
        <Input
          {...field(form, 'because')}
          label="Why this threshold changes"
          hint="Anybody may read this: name nobody. Days that are over stay judged by what held then."
        />
        {form.refusal?.kind.code === 'target-would-bend' && (
          <Checkboxes
            {...ticks(form, 'minded')}
            class="govuk-checkboxes--small"
            label={{ text: 'A target here', class: 'govuk-visually-hidden' }}
            items={[{ value: 'yes', text: 'We have thought of that, and want it all the same' }]}
          />
        )}
      </Form>
    </Details>
  )
}
