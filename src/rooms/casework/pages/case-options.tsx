import { z } from 'zod'
import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Details } from '#design/components/details.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { WarningText } from '#design/components/warning-text.tsx'
import { Form, type FormState, field, ticks } from '#platform/form.tsx'
import { ourPromise } from '#platform/our-promise.ts'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dateInWords, KIND_WORDS } from '#rooms/facts'
import { onCase } from '../cases/case-frame.tsx'
import { chooseOption } from '../cases/choose-option.ts'
import type { CaseDate } from '../cases/dates-of.ts'
import { explainOptions } from '../cases/explain-options.ts'
import { timeLimit } from '../cases/option-cards.tsx'
import type { CaseOption } from '../cases/options-of.ts'
import { type CaseInFull, readCase } from '../cases/read-case.ts'

const back = ({ case: id }: { case: string }) => `/cases/${id}`

/** Explaining options: the whole neutral list, by name, each in the same shape; what was explained is ticked. */
export const caseOptionsPage = page({
  path: '/cases/:case/options',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ case: z.uuid() }),
  acts: [pageAct(explainOptions, back), pageAct(chooseOption, back)],
  async show({ params: { case: id }, of, form: formOf }) {
    const form = formOf(explainOptions)
    const whole = await of(readCase, { case: id })
    return onCase(
      whole,
      'Explain options',
      [form, formOf(chooseOption)],
      whole.options.length === 0 ? (
        <p class="govuk-body">There is no list of options for this issue.</p>
      ) : (
        <Options form={form} whole={whole} />
      ),
    )
  },
})

function Options({ form, whole }: { form: FormState; whole: CaseInFull }) {
  const { options, dates, reasons, accounts } = whole
  const isAsked =
    accounts.some(({ kind }) => kind === 'perspective') ||
    reasons.some(({ what }) => what === 'perspective-not-asked')
  return (
    <>
      {!isAsked && (
        <WarningText iconText="To be done first">
          How they see it is not written down yet. It comes before options{ourPromise('perspective-first')}.{' '}
          <a class="govuk-link" href={`/cases/${whole.head.id}`}>
            Write it first
          </a>
          , or say below why they were not asked.
        </WarningText>
      )}
      <p class="govuk-body">
        They stand by name. None is better than another, and doing nothing for now is one of them.
      </p>
      <Form form={form} submit="Save what was explained">
        <Checkboxes {...ticks(form, 'all')} items={[{ value: 'yes', text: 'All of them were explained' }]} />
        <Checkboxes
          {...ticks(form, 'options')}
          label="Or only these"
          items={options.map(one => ({
            value: one.option.fact,
            text: `${one.option.title}${one.explainedAt ? ' (explained before)' : ''}`,
            hint: { text: <About one={one} dates={dates} /> },
          }))}
        />
        <Textarea
          {...field(form, 'oneBecause')}
          label="If only one was explained: why one was enough"
          rows={2}
        />
        {!isAsked && (
          <Textarea
            {...field(form, 'notAskedBecause')}
            label="They were not asked how they see it, because"
            rows={2}
          />
        )}
      </Form>
      <h2 class="govuk-heading-m">Each option in full</h2>
      {options.map(one => (
        <InFull one={one} dates={dates} />
      ))}
    </>
  )
}

function About({ one, dates }: { one: CaseOption; dates: readonly CaseDate[] }) {
  const { whoDecides, cost } = one.option.option
  return (
    <>
      Decides: {whoDecides} Cost: {cost} {timeLimit(one, dates)}
    </>
  )
}

function InFull({ one, dates }: { one: CaseOption; dates: readonly CaseDate[] }) {
  const { title, text, kind, citation, verified, checkedOn, option } = one.option
  return (
    <Details summary={title}>
      <p class="govuk-body">{text}</p>
      <p class="govuk-body">Decides: {option.whoDecides}</p>
      <p class="govuk-body">Cost: {option.cost}</p>
      <p class="govuk-body">{timeLimit(one, dates)}</p>
      <p class="govuk-body">Beside other ways: {option.alongside}</p>
      <p class="govuk-body">What it cannot do: {option.cannot}</p>
      <p class="govuk-body-s">
        {KIND_WORDS[kind]}. Source: {citation}.{' '}
        {verified === 'primary' || verified === 'primary_guidance' ? 'Verified' : 'Not verified'}, checked{' '}
        {dateInWords(checkedOn)}.
      </p>
    </Details>
  )
}
