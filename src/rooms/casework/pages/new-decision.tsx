import { z } from 'zod'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Select } from '#design/components/select.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { onCase } from '../cases/case-frame.tsx'
import { DECIDER_WORDS, DECIDERS, DECISION_KIND_WORDS, DECISION_KINDS } from '../cases/decision.ts'
import { readCase } from '../cases/read-case.ts'
import { recordDecision } from '../cases/record-decision.ts'

/** Recording a decision: whose it was, of when, and how the family knows of it, if it does. */
export const newDecisionPage = page({
  path: '/cases/:case/decisions/new',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ case: z.uuid() }),
  acts: [pageAct(recordDecision, ({ case: id, decision }) => `/cases/${id}/decisions/${decision}`)],
  async show({ params: { case: id }, of, form: formOf }) {
    const form = formOf(recordDecision)
    const whole = await of(readCase, { case: id })
    const day = { hint: 'For example 12 11 2026', class: 'govuk-input--width-10', autocomplete: 'off' }
    return onCase(
      whole,
      'Record a decision',
      [form],
      <Form form={form} submit="Save the decision">
        <Radios
          {...field(form, 'whose')}
          label="Whose decision was it?"
          hint="Never ours: we take no decision for a family, and no part in the council’s."
          items={DECIDERS.map(value => ({ value, text: DECIDER_WORDS[value] }))}
        />
        <Select
          {...field(form, 'kind')}
          label="What was decided"
          items={[
            { value: '', text: 'Choose' },
            ...DECISION_KINDS.map(value => ({ value, text: DECISION_KIND_WORDS[value] })),
          ]}
        />
        <Input {...field(form, 'madeOn')} {...day} label="Decided on" />
        <Input {...field(form, 'noticeSentOn')} {...day} label="The letter was sent on (the date on it)" />
        <Input {...field(form, 'noticeReceivedOn')} {...day} label="The letter came on" />
        <Textarea {...field(form, 'words')} label="In a few words" rows={3} spellcheck />
        <Input
          {...field(form, 'caseWorker')}
          label="The case worker named for it (at the council or wherever it was made)"
          autocomplete="off"
          spellcheck={false}
        />
        <Radios
          {...field(form, 'told', 'not-yet')}
          label="Does the family know of it?"
          hint="We do not bring the news: whoever decided tells them."
          items={[
            { value: 'not-yet', text: 'Not as far as we know' },
            { value: 'family-told-us', text: 'Yes, they told us' },
            { value: 'its-maker', text: 'Yes, whoever decided told them' },
            { value: 'post', text: 'Yes, a letter reached them' },
            {
              value: 'papers-served-on-us',
              text: 'The papers were served on us as their representative, and are passed on now',
            },
          ]}
        />
      </Form>,
    )
  },
})
