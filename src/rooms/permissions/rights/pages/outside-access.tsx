import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, type FormState, field, ticks } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LEADERS } from '#platform/who.ts'
import { dateAt, dayMonthYear, type PlainDate } from '#rooms/facts'
import { IDENTITY, IDENTITY_WORDS } from '../access/access-request.ts'
import { answerOutsideAccess, OUTSIDE_OUTCOMES } from '../outside/answer-outside-access.ts'
import { OUTSIDE_KIND_WORDS, type OutsideKind, placesFor } from '../outside/places.ts'
import { readOutsideAccess } from '../outside/read-outside-access.ts'
import { DueTag } from './due-tag.tsx'

const OUTCOME_WORDS: Readonly<Record<(typeof OUTSIDE_OUTCOMES)[number], string>> = {
  given: 'They were given what we hold about them',
  'nothing-held': 'We hold nothing about them, and they were told so',
  refused: 'Refused, with the reason',
}

/** A request by somebody without a file: where to look, and what they were given. */
export const outsideAccessPage = page({
  path: '/data-protection/own-data/:outside',
  who: LEADERS,
  rows: true,
  params: z.object({ outside: z.uuid() }),
  acts: [pageAct(answerOutsideAccess, ({ outside }) => `/data-protection/own-data/${outside}`)],
  async show({ params: { outside }, of, form: formOf, desk }) {
    const form = formOf(answerOutsideAccess)
    const one = await of(readOutsideAccess, { outside })
    const today = dateAt(desk.now)
    const title = 'Somebody asks for their own data'
    const typed = (text: string) => (
      <span class="evenhand-words" data-typed>
        {text}
      </span>
    )
    return {
      title,
      body: (
        <>
          <BackLink href="/data-protection" />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <SummaryList
            rows={[
              { key: 'Who', value: OUTSIDE_KIND_WORDS[one.kind] },
              { key: 'Name', value: typed(one.asker) },
              { key: 'It came on', value: dayMonthYear(one.received_on) },
              { key: 'They ask for', value: one.asked ? typed(one.asked) : 'Everything' },
              one.identity !== null && { key: 'Is it them?', value: IDENTITY_WORDS[one.identity] },
              {
                key: 'Answer',
                value: one.outcome ? (
                  `${dayMonthYear(one.answered_on ?? '')}: ${OUTCOME_WORDS[one.outcome]}`
                ) : (
                  <DueTag due={one.due_on} today={today} />
                ),
              },
              one.answer !== '' && { key: 'What they were given', value: typed(one.answer) },
            ]}
          />
          {!one.outcome && <Answer form={form} outside={outside} kind={one.kind} today={today} />}
        </>
      ),
    }
  },
})

function Answer(props: { form: FormState; outside: string; kind: OutsideKind; today: PlainDate }) {
  const { form, outside, kind, today } = props
  return (
    <Form form={form} submit="Save the answer">
      <input type="hidden" name="outside" value={outside} />
      <Radios
        {...field(form, 'identity')}
        label="Is it them?"
        items={IDENTITY.map(value => ({ value, text: IDENTITY_WORDS[value] }))}
      />
      <Checkboxes
        {...ticks(form, 'looked')}
        label="Where you have looked"
        hint="What they wrote about a family is the family’s data, and is not given; that they wrote it, and when, is theirs."
        items={placesFor(kind).map(({ code, says, href }) => ({
          value: code,
          text: says,
          ...(href
            ? {
                hint: (
                  <a class="govuk-link" href={href}>
                    Look there
                  </a>
                ),
              }
            : {}),
        }))}
      />
      <Radios
        {...field(form, 'outcome')}
        label="How was it answered?"
        items={OUTSIDE_OUTCOMES.map(value => ({ value, text: OUTCOME_WORDS[value] }))}
      />
      <Input
        {...field(form, 'answeredOn', dayMonthYear(today))}
        label="On"
        class="govuk-input--width-10"
        autocomplete="off"
      />
      <Textarea {...field(form, 'answer')} label="What they were given, and how; or why not" rows={4} />
    </Form>
  )
}
