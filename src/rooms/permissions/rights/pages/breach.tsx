import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Radios } from '#design/components/radios.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { Tag } from '#design/components/tag.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LEADERS } from '#platform/who.ts'
import { dayMonthYear } from '#rooms/facts'
import { readBreach } from '../information/read-breach.ts'
import { settleBreach, TELLING } from '../information/settle-breach.ts'
import { breachLaw } from './breach-law.tsx'
import { RISK_WORDS, TOLD_WORDS } from './breach-words.ts'

/** A breach in the log: what happened, by when whom to tell, and who was told. */
export const breachPage = page({
  path: '/data-protection/breaches/:breach',
  who: LEADERS,
  rows: true,
  params: z.object({ breach: z.uuid() }),
  acts: [pageAct(settleBreach, ({ breach }) => `/data-protection/breaches/${breach}`)],
  async show({ params: { breach }, of, form: formOf, desk }) {
    const form = formOf(settleBreach)
    const one = await of(readBreach, { breach })
    const [{ words }, law] = [one, await breachLaw(desk)]
    const isLate = one.ico === 'open' && one.tell_by < desk.now
    const title = 'A data breach'
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
              {
                key: '72 hours end',
                value: (
                  <>
                    {timeInWords(one.tell_by)} {isLate && <Tag colour="red">Over</Tag>}
                  </>
                ),
              },
              { key: 'What happened', value: typed(words.what) },
              { key: 'Found', value: timeInWords(one.found_at) },
              one.happened_on !== null && { key: 'Happened on', value: dayMonthYear(one.happened_on) },
              { key: 'People', value: String(one.people) },
              words.whoAffected !== '' && { key: 'Who', value: typed(words.whoAffected) },
              { key: 'Risk', value: RISK_WORDS[one.risk] },
              words.done !== '' && { key: 'What was done', value: typed(words.done) },
              { key: 'The Commissioner', value: TOLD_WORDS[one.ico] },
              { key: 'The people', value: TOLD_WORDS[one.people_told] },
              { key: 'Closed', value: one.closed_at ? timeInWords(one.closed_at) : 'Open' },
            ]}
          />
          <h2 class="govuk-heading-m">Who is told</h2>
          <p class="govuk-body">
            Tell the Commissioner (ico.org.uk, “report a breach”) unless harm is unlikely; tell the people
            where the risk is high, in plain words.
          </p>
          {law}
          <Form form={form} submit="Save">
            <input type="hidden" name="breach" value={breach} />
            <Radios
              {...field(form, 'ico', one.ico)}
              label="The Information Commissioner"
              items={TELLING.map(value => ({ value, text: TOLD_WORDS[value] }))}
            />
            <Textarea {...field(form, 'icoWhy', words.ico)} label="Their reference, or why not" rows={2} />
            <Radios
              {...field(form, 'peopleTold', one.people_told)}
              label="The people it touches"
              items={TELLING.map(value => ({ value, text: TOLD_WORDS[value] }))}
            />
            <Textarea {...field(form, 'peopleWhy', words.people)} label="How, or why not" rows={2} />
            <Textarea
              {...field(form, 'done', words.done)}
              label="What was done, and what will keep it from happening again"
              rows={3}
            />
          </Form>
        </>
      ),
    }
  },
})
