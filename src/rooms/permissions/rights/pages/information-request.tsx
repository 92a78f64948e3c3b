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
import { answerInformationRequest, OUTCOMES } from '../information/answer-information-request.ts'
import { readInformationRequest } from '../information/read-information-request.ts'
import { DueTag } from './due-tag.tsx'
import { ASKER_WORDS, INFORMATION_OUTCOME_WORDS } from './information-words.ts'

/** A request for information, answered with figures or declined. */
export const informationRequestPage = page({
  path: '/data-protection/information/:information',
  who: LEADERS,
  rows: true,
  params: z.object({ information: z.uuid() }),
  acts: [
    pageAct(answerInformationRequest, ({ information }) => `/data-protection/information/${information}`),
  ],
  async show({ params: { information }, of, form: formOf, desk }) {
    const form = formOf(answerInformationRequest)
    const one = await of(readInformationRequest, { information })
    const today = dateAt(desk.now)
    const title = 'A request for information'
    return {
      title,
      body: (
        <>
          <BackLink href="/data-protection" />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <SummaryList
            rows={[
              { key: 'Who asks', value: ASKER_WORDS[one.asked_by] },
              one.asker !== '' && { key: 'Name', value: <span data-typed>{one.asker}</span> },
              { key: 'It came on', value: dayMonthYear(one.received_on) },
              {
                key: 'What',
                value: (
                  <span class="evenhand-words" data-typed>
                    {one.asked}
                  </span>
                ),
              },
              {
                key: 'Answer',
                value: one.answered_on ? (
                  `${dayMonthYear(one.answered_on)}: ${one.outcome ? INFORMATION_OUTCOME_WORDS[one.outcome] : ''}`
                ) : (
                  <DueTag due={one.due_on} today={today} />
                ),
              },
              one.answer !== '' && {
                key: 'What they were told',
                value: <span data-typed>{one.answer}</span>,
              },
            ]}
          />
          {!one.outcome && (
            <Form form={form} submit="Save the answer">
              <input type="hidden" name="information" value={information} />
              <Radios
                {...field(form, 'outcome')}
                label="How was it answered?"
                hint="Whether a family is known to us is not said either way."
                items={OUTCOMES.map(value => ({ value, text: INFORMATION_OUTCOME_WORDS[value] }))}
              />
              <Input
                {...field(form, 'answeredOn', dayMonthYear(today))}
                label="On"
                class="govuk-input--width-10"
                autocomplete="off"
              />
              <Textarea {...field(form, 'answer')} label="What they were told" rows={4} />
            </Form>
          )}
        </>
      ),
    }
  },
})
