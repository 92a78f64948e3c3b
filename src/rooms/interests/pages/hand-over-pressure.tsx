import { BackLink } from '#design/components/back-link.tsx'
import { InsetText } from '#design/components/inset-text.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CHAIRS } from '../judging/matches-of-leaders.ts'
import { handOverPressure } from '../pressure/hand-over-pressure.ts'
import { successorsOf } from '../pressure/readers.ts'
import { copiesOfChair } from '../pressure/rows.ts'

/** For a chair who leaves: handing the reports of pressure to whoever comes after. */
export const handOverPressurePage = page({
  path: '/pressure/hand-over',
  who: CHAIRS,
  as: 'answerer',
  rows: true,
  acts: [pageAct(handOverPressure, () => '/pressure/reports')],
  async show({ form: formOf, desk }) {
    const form = formOf(handOverPressure)
    // The database gives copies to a chair only: others learn from this page neither that there are any nor who chairs.
    const isAnything = (await copiesOfChair(desk)).length > 0
    const successors = isAnything ? await successorsOf(desk) : []
    const title = 'Hand over the reports of pressure'
    return {
      title,
      body: (
        <>
          <BackLink href="/pressure/reports" />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            All that you can read is sealed to whoever you choose, and then no longer to you. Those who wrote
            it were told that the chair reads it: hand it to a chair or vice chair only.
          </p>
          {successors.length > 0 ? (
            <Form form={form} submit="Hand all of it over">
              <Radios
                {...field(form, 'to')}
                label="Who takes it over?"
                items={successors.map(({ id, name }) => ({ value: id, text: name }))}
              />
            </Form>
          ) : (
            <InsetText>
              {isAnything
                ? 'There is nobody to hand it to yet: another chair or vice chair must have signed in first, who does not also lead, manage or run the computer.'
                : 'You have nothing to hand over.'}
            </InsetText>
          )}
        </>
      ),
    }
  },
})
