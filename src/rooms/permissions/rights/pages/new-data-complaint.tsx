import { BackLink } from '#design/components/back-link.tsx'
import { Input } from '#design/components/input.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dateAt, dayMonthYear } from '#rooms/facts'
import { recordDataComplaint } from '../information/record-data-complaint.ts'

/** Writing down that somebody complains about how their data was handled. */
export const newDataComplaintPage = page({
  path: '/data-protection/complaints/new',
  who: CASEWORKERS,
  rows: false,
  acts: [pageAct(recordDataComplaint, () => '/data-protection')],
  async show({ form: formOf, desk }) {
    const form = formOf(recordDataComplaint)
    const title = 'A complaint about data'
    return {
      title,
      body: (
        <>
          <BackLink href="/data-protection" />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            They are told within 30 days that we have it, and without delay what came of it (Data Protection
            Act 2018, section 164A, from June 2026; not verified here).
          </p>
          <Form form={form} submit="Save the complaint">
            <Input
              {...field(form, 'receivedOn', dayMonthYear(dateAt(desk.now)))}
              label="It came on"
              class="govuk-input--width-10"
              autocomplete="off"
            />
            <Textarea
              {...field(form, 'complainant')}
              label="Who complains, and how to answer them"
              rows={2}
            />
            <Textarea
              {...field(form, 'complaint')}
              label="What they complain about, in their words"
              rows={4}
            />
          </Form>
        </>
      ),
    }
  },
})
