import { BackLink } from '#design/components/back-link.tsx'
import { Input } from '#design/components/input.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LEADERS } from '#platform/who.ts'
import { checkMonths } from '../check-months.ts'
import { setCheckInterval } from '../set-check-interval.ts'

/** How long a check of an organisation's details holds. */
export const intervalPage = page({
  path: '/directory/interval',
  who: LEADERS,
  rows: true,
  acts: [pageAct(setCheckInterval, () => '/directory')],
  async show({ desk, form: formOf }) {
    const form = formOf(setCheckInterval)
    const title = 'How often entries are checked'
    return {
      title,
      body: (
        <>
          <BackLink href="/directory" />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">After this time an entry is shown as to be checked again.</p>
          <Form form={form} submit="Set the interval">
            <Input
              {...field(form, 'months', String(await checkMonths(desk)))}
              label="Months between two checks"
              inputmode="numeric"
              class="govuk-input--width-3"
            />
          </Form>
        </>
      ),
    }
  },
})
