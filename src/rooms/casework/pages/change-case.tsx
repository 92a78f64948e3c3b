import { z } from 'zod'
import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Input } from '#design/components/input.tsx'
import { KeptText } from '#design/components/kept-text.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Select } from '#design/components/select.tsx'
import { Form, field, ticks } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { onCase } from '../cases/case-frame.tsx'
import { changeCase } from '../cases/change-case.ts'
import { issueChoices } from '../cases/issue-choices.ts'
import { LEVEL_WORDS, LEVELS } from '../cases/level.ts'
import { readCase } from '../cases/read-case.ts'
import { STAGE_WORDS, STAGES } from '../cases/stage.ts'

/** Changing what a case is about, its stage and level, whom it concerns and where they are taught. */
export const changeCasePage = page({
  path: '/cases/:case/change',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ case: z.uuid() }),
  acts: [pageAct(changeCase, ({ case: id }) => `/cases/${id}`)],
  async show({ params: { case: id }, of, form: formOf }) {
    const form = formOf(changeCase)
    const whole = await of(readCase, { case: id })
    const { head, details, people } = whole
    return onCase(
      whole,
      'Change what the case is about',
      [form],
      <>
        {form.conflict && (
          <KeptText
            by="Somebody"
            fields={[
              {
                label: 'School or setting',
                theirs: details.setting,
                yours: String(form.typed['setting'] ?? ''),
              },
            ]}
          />
        )}
        <Form form={form} submit="Save" version={head.version}>
          <Select {...field(form, 'issue', head.issue)} label="What is it about?" items={issueChoices()} />
          <Radios
            {...field(form, 'stage', head.stage)}
            label="How far has it got?"
            items={STAGES.map(value => ({ value, text: STAGE_WORDS[value] }))}
          />
          <Radios
            {...field(form, 'level', String(head.level))}
            label="Level of support"
            items={LEVELS.map(value => ({ value, text: LEVEL_WORDS[Number(value)] ?? value }))}
          />
          {people.length > 0 && (
            <Checkboxes
              {...ticks(form, 'people', details.people)}
              label="Whom does it concern?"
              items={people.map(({ id: person, name }) => ({
                value: person,
                text: <span data-typed>{name || 'Not named'}</span>,
              }))}
            />
          )}
          <Input {...field(form, 'setting', details.setting)} label="School or setting" autocomplete="off" />
        </Form>
      </>,
    )
  },
})
