import { z } from 'zod'
import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, field, ticks } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { addOutcome } from '../cases/add-outcome.ts'
import { onCase } from '../cases/case-frame.tsx'
import { OUTCOME_KINDS, OUTCOME_WORDS } from '../cases/outcome.ts'
import { outcomeFramework } from '../cases/outcome-framework.ts'
import { OutcomesPart } from '../cases/outcomes-part.tsx'
import { readCase } from '../cases/read-case.ts'

/** What came of a case, for the child above all. */
export const caseOutcomesPage = page({
  path: '/cases/:case/outcomes',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ case: z.uuid() }),
  acts: [pageAct(addOutcome, ({ case: id }) => `/cases/${id}`)],
  async show({ params: { case: id }, of, form: formOf, desk }) {
    const form = formOf(addOutcome)
    const framework = await outcomeFramework(desk)
    const whole = await of(readCase, { case: id })
    return onCase(
      whole,
      'Add what came of it',
      [form],
      <>
        <OutcomesPart whole={whole} mayChange={false} />
        <Form form={form} submit="Add it">
          <Radios
            {...field(form, 'kind')}
            label="For the child and the family"
            items={OUTCOME_KINDS.map(value => ({ value, text: OUTCOME_WORDS[value] }))}
          />
          {framework && (
            <Checkboxes
              {...ticks(form, 'towards')}
              label={`Which of the outcomes of ${framework.name} does it serve? (optional)`}
              items={framework.outcomes.map(({ code, words }) => ({ value: code, text: words }))}
            />
          )}
          <Textarea {...field(form, 'words')} label="In a few words" rows={3} spellcheck />
        </Form>
      </>,
    )
  },
})
