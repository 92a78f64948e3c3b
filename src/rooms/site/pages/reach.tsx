import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { BothTexts } from '#platform/both-texts.tsx'
import { Form, FormErrors, type FormState, field, ticks } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LEADERS } from '#platform/who.ts'
import { announce } from '../announce.ts'
import { WEEKDAYS } from '../opening-hours.ts'
import { type Reach, reachOf } from '../reach.ts'
import { DAY_FIELDS, setOpeningHours, typedAgain } from '../set-opening-hours.ts'
import { Link } from './reach-words.tsx'

const PATH = '/service/reach'

/** The switch between open and closed, what people are told meanwhile, and the opening hours: for those who lead. */
export const reachPage = page({
  path: PATH,
  who: LEADERS,
  rows: true,
  navigation: { label: 'How we are reached', order: 85 },
  acts: [pageAct(announce, () => PATH), pageAct(setOpeningHours, () => PATH)],
  async show({ desk, form: formOf }) {
    const reach = await reachOf(desk)
    const [open, hours] = [formOf(announce), formOf(setOpeningHours)]
    const title = 'How we are reached'
    return {
      title,
      body: (
        <>
          <FormErrors form={open} />
          <FormErrors form={hours} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            What you save here stands on the <Link to="/what-we-do">public pages</Link> at once. Telephone
            number, e-mail and postal address are under <Link to="/service">The service</Link>.
          </p>
          <OpenForm form={open} reach={reach} />
          <HoursForm form={hours} reach={reach} />
        </>
      ),
    }
  },
})

function OpenForm({ form, reach }: { form: FormState; reach: Reach }) {
  return (
    <section class="evenhand-section" aria-labelledby="open">
      <h2 class="govuk-heading-m" id="open">
        Open or closed
      </h2>
      <BothTexts
        form={form}
        labels={{ isOpen: 'The service is', message: 'Message', waiting: 'Waiting time' }}
      />
      <Form form={form} submit="Save and show" version={reach.version}>
        <Radios
          {...field(form, 'isOpen', reach.isOpen ? 'yes' : 'no')}
          label="Is the service open?"
          items={[
            { value: 'yes', text: 'Open' },
            {
              value: 'no',
              text: 'Closed for now',
              hint: 'Requests still come in; nobody is promised a time.',
            },
          ]}
        />
        <Textarea
          {...field(form, 'message', reach.message)}
          label="Message to the public (optional while open)"
          hint="While closed: why, until when, and what people can do meanwhile."
          rows={3}
          spellcheck
        />
        <Textarea
          {...field(form, 'waiting', reach.waiting)}
          label="How long people wait, in your words (optional)"
          hint="Takes the place of what is worked out from the requests of the last weeks. Leave it empty for that."
          rows={2}
          spellcheck
        />
      </Form>
    </section>
  )
}

function HoursForm({ form, reach }: { form: FormState; reach: Reach }) {
  const stored = typedAgain(reach)
  return (
    <section class="evenhand-section" aria-labelledby="hours">
      <h2 class="govuk-heading-m" id="hours">
        Opening hours
      </h2>
      <BothTexts form={form} labels={LABELS} />
      <Form form={form} submit="Save the hours" version={reach.version}>
        <p class="govuk-body">Write each day like “9am to 12:30pm, 1:30pm to 4pm”. Empty means closed.</p>
        {DAY_FIELDS.map((name, at) => (
          <Input
            {...field(form, name, stored[name])}
            label={WEEKDAYS[at] ?? ''}
            class="govuk-input--width-20"
            autocomplete="off"
            spellcheck={false}
          />
        ))}
        <Checkboxes
          {...ticks(form, 'onBankHolidays', reach.onBankHolidays ? ['yes'] : [])}
          label={{ text: 'Bank holidays', class: 'govuk-visually-hidden' }}
          items={[{ value: 'yes', text: 'The line is open on bank holidays too' }]}
        />
        <Textarea
          {...field(form, 'closedDays', stored.closedDays)}
          label="Closed days (optional)"
          hint="A line each, like 24 December 2026 to 2 January 2027."
          rows={4}
        />
        <Textarea
          {...field(form, 'premises', stored.premises)}
          label="Where families can come (optional)"
          hint="Your own place: how to find it, steps, parking, whether it is a council building."
          rows={4}
          spellcheck
        />
      </Form>
    </section>
  )
}

const LABELS = {
  ...Object.fromEntries(DAY_FIELDS.map((name, at) => [name, WEEKDAYS[at] ?? ''])),
  onBankHolidays: 'Open on bank holidays',
  closedDays: 'Closed days',
  premises: 'Where families can come',
}
