import { z } from 'zod'
import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, field, ticks } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { PARTY_WORDS } from '../cases/account.ts'
import { askForFacts } from '../cases/ask-for-facts.ts'
import { onCase } from '../cases/case-frame.tsx'
import { ASKED, PURPOSE_WORDS, PURPOSES } from '../cases/inquiry.ts'
import { readCase } from '../cases/read-case.ts'

/** Asking somebody for a family: whom, to find or clarify which fact, and that the family agreed. */
export const newInquiryPage = page({
  path: '/cases/:case/inquiries/new',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ case: z.uuid() }),
  acts: [pageAct(askForFacts, ({ case: id, inquiry }) => `/cases/${id}/inquiries/${inquiry}`)],
  async show({ params: { case: id }, of, form: formOf }) {
    const form = formOf(askForFacts)
    return onCase(
      await of(readCase, { case: id }),
      'Ask somebody for the family',
      [form],
      <Form form={form} submit="Save what was asked">
        <Radios
          {...field(form, 'party')}
          label="Whom did you ask?"
          items={ASKED.map(value => ({ value, text: PARTY_WORDS[value] }))}
        />
        <Radios
          {...field(form, 'purpose')}
          label="What for?"
          hint="When we act for a family it is to find or clarify facts, and for nothing else."
          items={PURPOSES.map(value => ({ value, text: PURPOSE_WORDS[value] }))}
        />
        <Textarea {...field(form, 'asked')} label="What did you ask?" rows={4} spellcheck />
        <Checkboxes
          {...ticks(form, 'agreed')}
          items={[{ value: 'yes', text: 'The family agreed that we ask' }]}
        />
      </Form>,
    )
  },
})
