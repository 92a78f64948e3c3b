import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Radios } from '#design/components/radios.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { CHECKED_BY, checkOrganisation } from '../check-organisation.ts'
import { detailRows } from '../detail-rows.tsx'
import { openToChange } from '../open-to-change.ts'

/** Going through the details with the organisation on the telephone or on the screen, and confirming them. */
export const checkOrganisationPage = page({
  path: '/directory/:organisation/check',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ organisation: z.uuid() }),
  acts: [pageAct(checkOrganisation, ({ organisation }) => `/directory/${organisation}`)],
  async show({ params: { organisation }, of, form: formOf }) {
    const one = await of(openToChange, { organisation })
    const form = formOf(checkOrganisation)
    const title = `Check ${one.name}`
    return {
      title,
      body: (
        <>
          <BackLink href={`/directory/${organisation}`} />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            Is each of these right? If one is not,{' '}
            <a class="govuk-link" href={`/directory/${organisation}/change`}>
              change it
            </a>{' '}
            first.
          </p>
          {one.about && <p class="govuk-body evenhand-words">{one.about}</p>}
          <SummaryList rows={detailRows(one)} />
          <Form form={form} submit="Confirm the details">
            {/* What is confirmed is what stands on this page, also when it comes back with newer details. */}
            <input type="hidden" name="version" value={String(one.version)} />
            <Radios
              {...field(form, 'how')}
              label="How did you check?"
              items={Object.entries(CHECKED_BY).map(([value, text]) => ({ value, text }))}
            />
          </Form>
        </>
      ),
    }
  },
})
