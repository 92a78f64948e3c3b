import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Checkboxes } from '#design/components/checkboxes.tsx'
import { InsetText } from '#design/components/inset-text.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Select } from '#design/components/select.tsx'
import { Form, FormErrors, field, ticks } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { beginCase } from '../cases/begin-case.ts'
import { caseFromContact } from '../cases/case-from-contact.ts'
import { issueChoices } from '../cases/issue-choices.ts'
import { LEVEL_WORDS, LEVELS } from '../cases/level.ts'
import { STAGE_WORDS, STAGES } from '../cases/stage.ts'

/** Opening a case, from the family's page or from a contact, whose issue and level are filled in already. */
export const newCasePage = page({
  path: '/families/:file/cases/new',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid(), contact: z.uuid().optional().catch(undefined) }),
  acts: [pageAct(beginCase, ({ case: id }) => `/cases/${id}`)],
  async show({ params: { file, contact }, of, form: formOf }) {
    const form = formOf(beginCase)
    const from = await of(caseFromContact, { file, ...(contact ? { contact } : {}) })
    const title = 'Open a case'
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${file}`} />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{from.reference}</p>
          {from.words && (
            <InsetText>
              <span class="evenhand-words">{from.words}</span>
            </InsetText>
          )}
          <Form form={form} submit="Open the case">
            {contact && <input type="hidden" name="contact" value={contact} />}
            <Select
              {...field(form, 'issue', from.issue ?? '')}
              label="What is it about?"
              items={[{ value: '', text: 'Choose' }, ...issueChoices()]}
            />
            <Radios
              {...field(form, 'stage', 'no-plan')}
              label="How far has it got?"
              items={STAGES.map(value => ({ value, text: STAGE_WORDS[value] }))}
            />
            <Radios
              {...field(form, 'level', String(from.level ?? 2))}
              label="Level of support"
              items={LEVELS.map(value => ({ value, text: LEVEL_WORDS[Number(value)] ?? value }))}
            />
            <Checkboxes
              {...ticks(form, 'mine', ['yes'])}
              items={[{ value: 'yes', text: 'I take it on myself' }]}
            />
          </Form>
        </>
      ),
    }
  },
})
