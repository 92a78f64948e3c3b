import { KeptText } from '#design/components/kept-text.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, type FormState, field } from '#platform/form.tsx'
import type { Fact } from '../fact.ts'
import { SEEN_WORDS } from '../verified-words.ts'

type FormOf = { form: FormState; fact: Fact }

/** Somebody has held the fact against its source: nothing changes but the date. */
export function CheckForm({ form, fact }: FormOf) {
  return (
    <>
      <h2 class="govuk-heading-m">I have checked it today</h2>
      <p class="govuk-body">
        Do this when you have read the source and the words above are right. If they are not, propose a change
        instead.
      </p>
      <Form form={form} submit="It is right as it stands">
        <input type="hidden" name="mark" value={fact.mark} />
        <Radios
          {...field(form, 'seen')}
          label={{ text: 'What did you look at?', size: 's' }}
          items={(['primary', 'primary_guidance', 'secondary'] as const).map(value => ({
            value,
            text: SEEN_WORDS[value],
          }))}
        />
      </Form>
    </>
  )
}

/** A fact that is in force no longer goes the same way as a change: a second person decides. */
export function WithdrawForm({ form, fact }: FormOf) {
  return (
    <>
      <h2 class="govuk-heading-m">It is not in force any more</h2>
      {form.conflict && <Changed form={form} />}
      <Form form={form} submit="Propose to withdraw it" version={fact.version}>
        <Textarea
          {...field(form, 'because')}
          label="Why?"
          hint="A second person reads this. Name no family."
          rows={2}
        />
      </Form>
    </>
  )
}

const Changed = ({ form }: { form: FormState }) => (
  <KeptText
    by="A colleague"
    fields={[
      {
        label: 'What it says now',
        theirs: form.conflict?.theirs['because'] ?? '',
        yours: String(form.typed['because'] ?? ''),
      },
    ]}
  />
)
