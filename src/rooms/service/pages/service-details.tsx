import { BothTexts } from '#platform/both-texts.tsx'
import { Form, FormErrors } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { changeService } from '../change-service.ts'
import { ServiceFields, WordFields } from '../service-fields.tsx'
import { standingService } from '../standing-service.ts'
import type { Term } from '../terms.ts'

/** What the service is called, how it is reached, and which words it uses: for those who lead. */
export const servicePage = (terms: readonly Term[]) =>
  page({
    path: '/service',
    who: LEADERS,
    rows: true,
    navigation: { label: 'The service', order: 84 },
    acts: [pageAct(changeService, () => '/service')],
    async show({ desk, form: formOf }) {
      const standing = await standingService(desk)
      if (!standing) return refuse(notFound)
      const { name: serviceName, area, telephone, email, address } = standing
      const form = formOf(changeService)
      const title = 'The service'
      return {
        title,
        body: (
          <>
            <FormErrors form={form} />
            <h1 class="govuk-heading-l">{title}</h1>
            <p class="govuk-body">What the public sees of it. A change stands on every page at once.</p>
            <BothTexts form={form} labels={LABELS} />
            <Form form={form} submit="Save" version={standing.version}>
              <ServiceFields
                form={form}
                known={{
                  ...{ serviceName, area, telephone, serviceEmail: email ?? undefined },
                  postalAddress: address ?? undefined,
                }}
              />
              <WordFields form={form} terms={terms} chosen={standing.older_words} />
            </Form>
          </>
        ),
      }
    },
  })

const LABELS = {
  serviceName: 'What is the service called?',
  area: 'Which area is it for?',
  telephone: 'Telephone number',
  serviceEmail: 'E-mail address',
  postalAddress: 'Postal address',
  olderWords: 'Older words',
}
