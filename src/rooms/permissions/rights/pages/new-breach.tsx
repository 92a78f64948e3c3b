import { BackLink } from '#design/components/back-link.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS, LEADERS, mayPass } from '#platform/who.ts'
import { RISKS, recordBreach } from '../information/record-breach.ts'
import { breachLaw } from './breach-law.tsx'
import { RISK_WORDS } from './breach-words.ts'

/** Writing a breach down, by whoever notices it. */
export const newBreachPage = page({
  path: '/data-protection/breaches/new',
  who: CASEWORKERS,
  rows: false,
  acts: [pageAct(recordBreach, () => '/data-protection')],
  async show({ form: formOf, desk }) {
    const form = formOf(recordBreach)
    const law = await breachLaw(desk)
    const title = 'Data was lost, or seen or changed by the wrong person'
    return {
      title,
      body: (
        <>
          <BackLink href="/data-protection" />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            Write it down now, even if you are not sure. Where people may be harmed the Information
            Commissioner is told within 72 hours, also over a weekend.{' '}
            {mayPass(LEADERS, desk.person) ||
              'Tell the co-ordinator or a deputy as well: it stands on their Today.'}
          </p>
          <Form form={form} submit="Save it">
            <Textarea
              {...field(form, 'what')}
              label="What happened"
              hint="No names where you can do without."
              rows={3}
            />
            <Input
              {...field(form, 'foundAt', timeInWords(desk.now))}
              label="When was it found?"
              hint="For example 22 Nov 14:30. The hours run from here."
              autocomplete="off"
            />
            <Input
              {...field(form, 'happenedOn')}
              label="When did it happen? (if it is known)"
              class="govuk-input--width-10"
              autocomplete="off"
            />
            <Input
              {...field(form, 'people')}
              label="How many people does it touch?"
              inputmode="numeric"
              class="govuk-input--width-5"
              autocomplete="off"
            />
            <Textarea {...field(form, 'whoAffected')} label="Who they are, as far as you know" rows={2} />
            <Radios
              {...field(form, 'risk')}
              label="What may it do to them?"
              items={RISKS.map(value => ({ value, text: RISK_WORDS[value] }))}
            />
            <Textarea {...field(form, 'done')} label="What was done so far" rows={2} />
          </Form>
          {law}
        </>
      ),
    }
  },
})
