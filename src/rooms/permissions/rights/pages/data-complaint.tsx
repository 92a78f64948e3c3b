import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LEADERS } from '#platform/who.ts'
import { dateAt, dayMonthYear } from '#rooms/facts'
import { acknowledgeComplaint } from '../information/acknowledge-complaint.ts'
import { answerComplaint, COMPLAINT_OUTCOMES } from '../information/answer-complaint.ts'
import { readDataComplaint } from '../information/read-data-complaint.ts'
import { DueTag } from './due-tag.tsx'

const here = ({ complaint }: { complaint: string }) => `/data-protection/complaints/${complaint}`

/** A complaint about data: acknowledged within 30 days, then answered. */
export const dataComplaintPage = page({
  path: '/data-protection/complaints/:complaint',
  who: LEADERS,
  rows: true,
  params: z.object({ complaint: z.uuid() }),
  acts: [pageAct(acknowledgeComplaint, here), pageAct(answerComplaint, here)],
  async show({ params: { complaint }, of, form, desk }) {
    const one = await of(readDataComplaint, { complaint })
    const [acknowledge, answer] = [form(acknowledgeComplaint), form(answerComplaint)]
    const today = dateAt(desk.now)
    const title = 'A complaint about data'
    const id = <input type="hidden" name="complaint" value={complaint} />
    return {
      title,
      body: (
        <>
          <BackLink href="/data-protection" />
          <FormErrors form={acknowledge} />
          <FormErrors form={answer} />
          <h1 class="govuk-heading-l">{title}</h1>
          <SummaryList
            rows={[
              { key: 'It came on', value: dayMonthYear(one.received_on) },
              { key: 'Who', value: <span data-typed>{one.complainant}</span> },
              {
                key: 'What',
                value: (
                  <span class="evenhand-words" data-typed>
                    {one.complaint}
                  </span>
                ),
              },
              {
                key: 'Told that we have it',
                value: one.acknowledged_on ? (
                  dayMonthYear(one.acknowledged_on)
                ) : (
                  <DueTag due={one.acknowledge_by} today={today} />
                ),
              },
              one.outcome !== null && { key: 'What came of it', value: OUTCOME_WORDS[one.outcome] },
              one.answer !== '' && {
                key: 'What they were told',
                value: <span data-typed>{one.answer}</span>,
              },
            ]}
          />
          {!one.acknowledged_on && (
            <Form form={acknowledge} submit="They were told">
              {id}
              <Input
                {...field(acknowledge, 'acknowledgedOn', dayMonthYear(today))}
                label="They were told that we have it on"
                class="govuk-input--width-10"
                autocomplete="off"
              />
            </Form>
          )}
          {!one.outcome && (
            <Form
              form={answer}
              submit="Save the answer"
              {...(one.acknowledged_on ? {} : { isLesser: true as const })}
            >
              {id}
              <Radios
                {...field(answer, 'complaintOutcome')}
                label="What came of it?"
                items={COMPLAINT_OUTCOMES.map(value => ({ value, text: OUTCOME_WORDS[value] }))}
              />
              <Textarea
                {...field(answer, 'answer')}
                label="What they were told"
                hint="Also that they can go to the Information Commissioner (ico.org.uk)."
                rows={4}
              />
            </Form>
          )}
        </>
      ),
    }
  },
})

const OUTCOME_WORDS: Readonly<Record<(typeof COMPLAINT_OUTCOMES)[number], string>> = {
  upheld: 'They are right',
  'partly-upheld': 'They are right in part',
  'not-upheld': 'We found nothing wrong',
  withdrawn: 'They took it back',
}
