import { z } from 'zod'
import { Checkboxes } from '#design/components/checkboxes.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, field, ticks } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { PARTY_WORDS } from '../cases/account.ts'
import { onCase } from '../cases/case-frame.tsx'
import { PURPOSE_WORDS } from '../cases/inquiry.ts'
import { readCase } from '../cases/read-case.ts'
import { recordFinding } from '../cases/record-finding.ts'

/** One question asked for a family: what was found, and that the family was told. */
export const inquiryPage = page({
  path: '/cases/:case/inquiries/:inquiry',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ case: z.uuid(), inquiry: z.uuid() }),
  acts: [pageAct(recordFinding, ({ case: id }) => `/cases/${id}`)],
  async show({ params: { case: id, inquiry }, of, form: formOf }) {
    const form = formOf(recordFinding)
    const whole = await of(readCase, { case: id })
    const found = whole.inquiries.find(one => one.id === inquiry)
    if (!found) return refuse(notFound)
    return onCase(
      whole,
      'A question asked for the family',
      [form],
      <>
        <SummaryList
          rows={[
            { key: 'Asked', value: `${PARTY_WORDS[found.party]}, ${timeInWords(found.at)}` },
            { key: 'What for', value: PURPOSE_WORDS[found.purpose] },
            { key: 'What was asked', value: <span class="evenhand-words">{found.asked}</span> },
            {
              key: 'The family',
              value: found.toldFamilyAt
                ? `Told, ${timeInWords(found.toldFamilyAt)}`
                : 'Not told yet what was found',
            },
          ]}
        />
        <Form form={form} submit="Save what was found">
          <Textarea {...field(form, 'found', found.found)} label="What was found" rows={4} spellcheck />
          <Checkboxes
            {...ticks(form, 'told', found.toldFamilyAt ? ['yes'] : [])}
            items={[{ value: 'yes', text: 'The family was told what was found' }]}
          />
        </Form>
      </>,
    )
  },
})
