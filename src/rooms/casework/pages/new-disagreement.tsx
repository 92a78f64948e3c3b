import { z } from 'zod'
import { Radios } from '#design/components/radios.tsx'
import { Select } from '#design/components/select.tsx'
import { Form, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { onCase } from '../cases/case-frame.tsx'
import { decisionInWords } from '../cases/decision-in-words.ts'
import { OPPONENT_WORDS, OPPONENTS } from '../cases/disagreement.ts'
import { readCase } from '../cases/read-case.ts'
import { recordDisagreement } from '../cases/record-disagreement.ts'

/** Recording a disagreement: from then on mediation, complaint and tribunal are asked for. */
export const newDisagreementPage = page({
  path: '/cases/:case/disagreements/new',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ case: z.uuid() }),
  acts: [
    pageAct(recordDisagreement, ({ case: id, disagreement }) => `/cases/${id}/disagreements/${disagreement}`),
  ],
  async show({ params: { case: id }, of, form: formOf }) {
    const form = formOf(recordDisagreement)
    const whole = await of(readCase, { case: id })
    return onCase(
      whole,
      'Record a disagreement',
      [form],
      <Form form={form} submit="Save the disagreement">
        <Radios
          {...field(form, 'with')}
          label="With whom do they disagree?"
          items={OPPONENTS.map(value => ({
            value,
            text: OPPONENT_WORDS[value].replace(/^./, first => first.toUpperCase()),
          }))}
        />
        {whole.decisions.length > 0 && (
          <Select
            {...field(form, 'decision')}
            label="About which decision"
            items={[
              { value: '', text: 'None, or another one' },
              ...whole.decisions.map(one => ({ value: one.id, text: decisionInWords(one) })),
            ]}
          />
        )}
      </Form>,
    )
  },
})
