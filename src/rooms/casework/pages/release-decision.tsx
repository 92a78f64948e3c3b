import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LEADERS } from '#platform/who.ts'
import { releaseDecision } from '../cases/release-decision.ts'

/** The co-ordinator or a deputy tells the family of a decision, with a reason, so that no right of appeal is lost. */
export const releaseDecisionPage = page({
  path: '/cases/:case/decisions/:decision/release',
  who: LEADERS,
  rows: false,
  params: z.object({ case: z.uuid(), decision: z.uuid() }),
  acts: [pageAct(releaseDecision, ({ case: id }) => `/cases/${id}`)],
  async show({ params: { case: id, decision }, form: formOf }) {
    const form = formOf(releaseDecision)
    const title = 'Release a decision to the family'
    return {
      title,
      body: (
        <>
          <BackLink href={`/cases/${id}/decisions/${decision}`}>Back to the decision</BackLink>
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            Whoever decided tells the family. We do it ourselves only so that no right of theirs is lost.
          </p>
          <Form form={form} submit="Release it">
            <Textarea
              {...field(form, 'because')}
              label="Why"
              hint="For example: nobody told them, and the time to appeal runs out."
              rows={3}
            />
          </Form>
        </>
      ),
    }
  },
})
