import { BackLink } from '#design/components/back-link.tsx'
import { Input } from '#design/components/input.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LEADERS } from '#platform/who.ts'
import { renewalMonths } from '../declaring/due.ts'
import { setRenewalInterval } from '../declaring/set-renewal-interval.ts'

/** How long a declaration holds before somebody is asked again. */
export const renewalIntervalPage = page({
  path: '/interests/interval',
  who: LEADERS,
  rows: true,
  acts: [pageAct(setRenewalInterval, () => '/interests/register')],
  async show({ desk, form: formOf }) {
    const form = formOf(setRenewalInterval)
    const title = 'How often everybody declares'
    return {
      title,
      body: (
        <>
          <BackLink href="/interests/register" />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            After this time everybody is reminded to look at their declarations again and to say whether they
            are right and complete.
          </p>
          <Form form={form} submit="Set the interval">
            <Input
              {...field(form, 'months', String(await renewalMonths(desk)))}
              label="Months between two declarations"
              inputmode="numeric"
              class="govuk-input--width-3"
            />
          </Form>
        </>
      ),
    }
  },
})
