import { z } from 'zod'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { onCase } from '../cases/case-frame.tsx'
import { decisionInWords } from '../cases/case-parts.tsx'
import { readCase } from '../cases/read-case.ts'
import { releaseDecision } from '../cases/release-decision.ts'

/** The co-ordinator or a deputy tells the family of a decision, with a reason, so that no right of appeal is lost. */
export const releaseDecisionPage = page({
  path: '/cases/:case/decisions/:decision/release',
  who: LEADERS,
  rows: true,
  params: z.object({ case: z.uuid(), decision: z.uuid() }),
  acts: [pageAct(releaseDecision, ({ case: id }) => `/cases/${id}`)],
  async show({ params: { case: id, decision }, of, form: formOf }) {
    const form = formOf(releaseDecision)
    const whole = await of(readCase, { case: id })
    const found = whole.decisions.find(one => one.id === decision)
    if (!found) return refuse(notFound)
    return onCase(
      whole,
      'Release a decision to the family',
      [form],
      <>
        <p class="govuk-body">{decisionInWords(found)}</p>
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
      </>,
    )
  },
})
