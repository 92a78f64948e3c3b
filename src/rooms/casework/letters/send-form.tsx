import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Form, type FormState, field, ticks } from '#platform/form.tsx'
import { REPLY_WORDS } from '../families/person-form.tsx'
import type { SendingWay } from './letter-kinds.ts'
import type { LetterInFull } from './read-letter.ts'

/** How a letter goes: only the ways that the family chose are offered, and their own stands chosen. */
export function SendForm({ form, whole }: { form: FormState; whole: LetterInFull }) {
  const { person, ways, chosen, mind, seen } = whole
  const only = ways.length === 1 ? ways[0] : undefined
  return (
    <section aria-labelledby="send">
      <h2 class="govuk-heading-m govuk-!-margin-top-6" id="send">
        Send it
      </h2>
      <p class="govuk-body">
        {person
          ? `How they want to be answered: ${person.replyBy ? REPLY_WORDS[person.replyBy].toLowerCase() : 'not known yet'}. `
          : 'It goes to nobody by name yet. '}
        {ways.length === 1 && 'E-mail is offered once they chose it and we know the address. '}
        {person && (
          <a class="govuk-link" href={`/people-of-files/${person.id}`}>
            Change how they want to be answered
          </a>
        )}
      </p>
      <Form form={form} submit="Send it">
        <input type="hidden" name="seen" value={seen} />
        <Radios
          {...field(form, 'how', chosen ?? only)}
          label="How does it go?"
          items={ways.map(value => ({ value, ...WAYS[value] }))}
        />
        {mind.length > 0 && (
          <Checkboxes
            {...ticks(form, 'minded')}
            items={[
              { value: 'yes', text: 'I have read what is to be minded, and this way is safe for them' },
            ]}
          />
        )}
      </Form>
    </section>
  )
}

const WAYS: Readonly<Record<SendingWay, { text: string; hint: string }>> = {
  printed: { text: 'Printed', hint: 'You get the PDF, to be posted or handed over.' },
  notice: {
    text: 'A notice by e-mail',
    hint: 'It says only that something waits and asks them to call us. Nothing of the letter is in it.',
  },
  email: { text: 'The whole letter by e-mail', hint: 'They chose this themselves.' },
}
