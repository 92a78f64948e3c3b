import { BackLink } from '#design/components/back-link.tsx'
import { Form, FormErrors } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { addOrganisation } from '../add-organisation.ts'
import { owners } from '../owners.ts'
import { DetailFields } from './detail-fields.tsx'

/** Adding an organisation. It stands as not checked until somebody confirms it. */
export const addOrganisationPage = page({
  path: '/directory/new',
  who: CASEWORKERS,
  rows: true,
  acts: [pageAct(addOrganisation, ({ organisation }) => `/directory/${organisation}`)],
  async show({ desk, form: formOf }) {
    const form = formOf(addOrganisation)
    const title = 'Add an organisation'
    return {
      title,
      body: (
        <>
          <BackLink href="/directory" />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            Only the name and the independence are needed. Do not enter anything about a family.
          </p>
          <Form form={form} submit="Save">
            <DetailFields form={form} owners={await owners(desk)} />
          </Form>
        </>
      ),
    }
  },
})
