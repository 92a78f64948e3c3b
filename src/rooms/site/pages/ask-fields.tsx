import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Fieldset } from '#design/components/fieldset.tsx'
import { Input } from '#design/components/input.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { type FormState, field, ticks } from '#platform/form.tsx'

/** A form as it is shown: what was typed, and what was kept of it before. */
export interface Asked {
  readonly form: FormState
  readonly kept: Readonly<Record<string, string>>
}

/** The properties of one field, with what was kept in it. */
export const askedField = ({ form, kept }: Asked, name: string) => field(form, name, kept[name])

/** How somebody is reached: one question, of which any part will do. `whose` is "you" or "the family". */
export function ReachFields({ asked, whose }: { asked: Asked; whose: 'you' | 'the family' }) {
  return (
    <>
      <Fieldset legend={{ text: `How can we reach ${whose}?`, size: 'm' }}>
        <p class="govuk-hint">One way is enough.</p>
        <Input
          {...askedField(asked, 'phone')}
          label="Telephone number"
          type="tel"
          autocomplete={whose === 'you' ? 'tel' : 'off'}
          class="govuk-input--width-20"
        />
        <Input
          {...askedField(asked, 'email')}
          label="E-mail address"
          type="email"
          autocomplete={whose === 'you' ? 'email' : 'off'}
          spellcheck={false}
        />
        {whose === 'you' && <InMail asked={asked} />}
        <Textarea
          {...askedField(asked, 'address')}
          label="Postal address"
          rows={2}
          autocomplete={whose === 'you' ? 'street-address' : 'off'}
        />
      </Fieldset>
      <Textarea
        {...askedField(asked, 'safeToContact')}
        label={{ text: 'When and how is it safe to get in touch? (optional)', size: 'm' }}
        hint="For example: only in school hours, do not leave a message, do not write."
        rows={2}
      />
    </>
  )
}

const InMail = ({ asked: { form, kept } }: { asked: Asked }) => (
  <Checkboxes
    class="govuk-checkboxes--small"
    {...ticks(form, 'inMail', kept['inMail'] ? ['yes'] : [])}
    label={{ text: 'Our answer by e-mail', class: 'govuk-visually-hidden' }}
    hint="Otherwise our e-mails say only that we have an answer. Other people may read your e-mails."
    items={[{ value: 'yes', text: 'You may write your answer in the e-mail itself' }]}
  />
)

/** The child and what it is about. */
export function MatterFields({ asked, own }: { asked: Asked; own: boolean }) {
  return (
    <>
      <Fieldset legend={{ text: 'Who is it about? (optional)', size: 'm' }}>
        <Input
          {...askedField(asked, 'child')}
          label="The child’s or young person’s first name, or initials"
          autocomplete="off"
          class="govuk-input--width-20"
        />
        <Input
          {...askedField(asked, 'childAge')}
          label="Age or school year"
          autocomplete="off"
          class="govuk-input--width-10"
        />
      </Fieldset>
      <Textarea
        {...askedField(asked, 'words')}
        label={{ text: 'What is it about?', size: 'm' }}
        hint={
          own
            ? 'In your own words. A sentence is enough: you can tell us more when we talk.'
            : 'A sentence is enough. Say what the family would say themselves, as far as you know it.'
        }
        rows={6}
        spellcheck
      />
      <Input
        {...askedField(asked, 'datedOn')}
        label={{ text: 'Is there a date that matters? (optional)', size: 'm' }}
        hint="For example a meeting, or the last day to appeal. Write it like 4 1 2027. If you do not know it, leave it empty and tell us what the letter says."
        autocomplete="off"
        class="govuk-input--width-10"
      />
      <Fieldset legend={{ text: 'What would make it easier? (optional)', size: 'm' }}>
        <Input
          {...askedField(asked, 'interpreter')}
          label="An interpreter: which language?"
          autocomplete="off"
        />
        <Input
          {...askedField(asked, 'format')}
          label="Anything else, such as large print, Easy Read or a text message"
          autocomplete="off"
        />
      </Fieldset>
    </>
  )
}

/** Nobody sees it, and whoever hears the page is told to leave it: only programs fill it in. */
export const Untouched = () => (
  <div hidden>
    <Input name="website" label="Leave this empty" autocomplete="off" />
  </div>
)
