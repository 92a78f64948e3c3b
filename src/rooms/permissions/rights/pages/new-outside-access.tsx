import { BackLink } from '#design/components/back-link.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dateAt, dayMonthYear } from '#rooms/facts'
import { OUTSIDE_KIND_WORDS, OUTSIDE_KINDS } from '../outside/places.ts'
import { recordOutsideAccess } from '../outside/record-outside-access.ts'

/** Writing down that a colleague, a volunteer or a practitioner asks for their own data. */
export const newOutsideAccessPage = page({
  path: '/data-protection/own-data/new',
  who: CASEWORKERS,
  rows: false,
  acts: [pageAct(recordOutsideAccess, () => '/data-protection')],
  async show({ form: formOf, desk }) {
    const form = formOf(recordOutsideAccess)
    const title = 'Somebody without a file asks for their own data'
    return {
      title,
      body: (
        <>
          <BackLink href="/data-protection" />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            A colleague, a volunteer, a practitioner. Parents and young people: open their file, then “Rights
            of the people in this file”.
          </p>
          <Form form={form} submit="Save the request">
            <Radios
              {...field(form, 'kind')}
              label="Who asks?"
              items={OUTSIDE_KINDS.map(value => ({ value, text: OUTSIDE_KIND_WORDS[value] }))}
            />
            <Input
              {...field(form, 'receivedOn', dayMonthYear(dateAt(desk.now)))}
              label="It came on"
              class="govuk-input--width-10"
              autocomplete="off"
            />
            <Textarea {...field(form, 'asker')} label="Their name, and how to answer them" rows={2} />
            <Textarea {...field(form, 'asked')} label="What they ask for (empty is everything)" rows={3} />
          </Form>
        </>
      ),
    }
  },
})
