import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CHAIRS } from '../judging/matches-of-leaders.ts'
import { answerPressure } from '../pressure/answer-pressure.ts'
import { closePressure } from '../pressure/close-pressure.ts'
import { readPressure } from '../pressure/read-pressure.ts'
import { ThreadCard } from '../pressure/said-card.tsx'

/** For the chair: one report of pressure, with writing back and closing it. */
export const pressureReportPage = page({
  path: '/pressure/reports/:report',
  who: CHAIRS,
  rows: true,
  params: z.object({ report: z.uuid() }),
  acts: [
    pageAct(answerPressure, ({ report }) => `/pressure/reports/${report}`),
    pageAct(closePressure, () => '/pressure/reports'),
  ],
  async show({ params: { report }, of, form: formOf }) {
    const thread = await of(readPressure, { report })
    const [answer, close] = [formOf(answerPressure), formOf(closePressure)]
    const title = 'A report of pressure'
    return {
      title,
      body: (
        <>
          <BackLink href="/pressure/reports" />
          <FormErrors form={answer} />
          <FormErrors form={close} />
          <h1 class="govuk-heading-l">{title}</h1>
          <ThreadCard thread={thread} own="chair" level={2} />
          {!thread.closedOn && (
            <>
              <h2 class="govuk-heading-m">Write back</h2>
              <Form form={answer} submit="Send it back">
                <input type="hidden" name="report" value={report} />
                <Textarea
                  {...field(answer, 'words')}
                  label="What you did, or will do"
                  hint="Only whoever reported it and you can read this. They find it when they look; no e-mail goes to them."
                  rows={6}
                  spellcheck
                />
              </Form>
              <h2 class="govuk-heading-m">Close it</h2>
              <p class="govuk-body">All of it is kept, and nothing more is written to it.</p>
              <Form form={close} submit="Close it" isLesser>
                <input type="hidden" name="report" value={report} />
              </Form>
            </>
          )}
        </>
      ),
    }
  },
})
