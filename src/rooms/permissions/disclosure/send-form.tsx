import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, type FormState, field, ticks } from '#platform/form.tsx'
import { toWhom } from '../consent/permission-rows.tsx'
import type { DisclosureInFull } from './read-disclosure.ts'

/** Sending, asked once, with whom it goes to in large letters; and a reason where nobody else could look at it. */
export function SendForm({ form, whole }: { form: FormState; whole: DisclosureInFull }) {
  return (
    <section aria-labelledby="send">
      <h2 class="govuk-heading-m govuk-!-margin-top-6" id="send">
        Send it
      </h2>
      <p class="govuk-body">It goes to</p>
      <p class="govuk-heading-l" data-typed>
        {toWhom(whole.words)}
      </p>
      <Form form={form} submit="Send it to them">
        <input type="hidden" name="disclosure" value={whole.id} />
        <input type="hidden" name="seen" value={whole.seen} />
        <Radios
          {...field(form, 'how')}
          label="How does it go?"
          items={[
            { value: 'printed', text: 'Printed', hint: 'You get the PDF, and the papers to print with it.' },
            {
              value: 'email',
              text: 'By e-mail',
              hint: 'The letter as text, the papers with it. Mail servers on the way may read it.',
            },
          ]}
        />
        <Input
          {...field(form, 'email')}
          label="E-mail address"
          hint="Only if it goes by e-mail. Read it out to a colleague."
          type="email"
          autocomplete="off"
          spellcheck={false}
        />
        {whole.mayBeTold.length > 1 && (
          <Checkboxes
            {...ticks(form, 'receiptFor')}
            label="Who of the family gets the receipt?"
            hint="Each gets a letter with every word that we wrote. Whoever would be endangered by another’s knowing is not chosen beside them."
            items={whole.mayBeTold.map(({ id, name }) => ({ value: id, text: <bdi>{name}</bdi> }))}
          />
        )}
        {whole.needsLook && (
          <Textarea
            {...field(form, 'aloneBecause')}
            label="Nobody else has looked at it. Why can it not wait?"
            hint="Leave this empty and ask a colleague to look. Alone on duty, write why it goes now; the reason is kept and counted."
            rows={3}
            spellcheck
          />
        )}
      </Form>
    </section>
  )
}
