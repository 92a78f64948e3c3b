import { BackLink } from '#design/components/back-link.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dateAt, dayMonthYear } from '#rooms/facts'
import { ASKERS, recordInformationRequest } from '../information/record-information-request.ts'
import { ASKER_WORDS } from './information-words.ts'

/** Writing down that somebody asks for information; no family is named here. */
export const newInformationRequestPage = page({
  path: '/data-protection/information/new',
  who: CASEWORKERS,
  rows: false,
  acts: [pageAct(recordInformationRequest, () => '/data-protection')],
  async show({ form: formOf, desk }) {
    const form = formOf(recordInformationRequest)
    const title = 'Somebody asks for information'
    return {
      title,
      body: (
        <>
          <BackLink href="/data-protection" />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            They get figures, or what is published anyway, or a reason why not: never a family’s file, not
            even that we know a family. Within 20 working days (Freedom of Information Act 2000, section 10;
            not verified here).
          </p>
          <Form form={form} submit="Save the request">
            <Radios
              {...field(form, 'askedBy')}
              label="Who asks?"
              items={ASKERS.map(value => ({ value, text: ASKER_WORDS[value] }))}
            />
            <Input
              {...field(form, 'receivedOn', dayMonthYear(dateAt(desk.now)))}
              label="It came on"
              class="govuk-input--width-10"
              autocomplete="off"
            />
            <Textarea {...field(form, 'asker')} label="Their name, and how to answer them" rows={2} />
            <Textarea
              {...field(form, 'asked')}
              label="What they ask for"
              hint="If it is about one family, write only that it is, and no name."
              rows={3}
            />
          </Form>
        </>
      ),
    }
  },
})
