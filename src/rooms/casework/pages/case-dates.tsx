import { z } from 'zod'
import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Details } from '#design/components/details.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Select } from '#design/components/select.tsx'
import { Form, type FormState, field, ticks } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { calendarsOfSchools, dateAt, EVENTS } from '#rooms/facts'
import { onCase } from '../cases/case-frame.tsx'
import { claimExemption } from '../cases/claim-exemption.ts'
import { computeDates } from '../cases/compute-dates.ts'
import type { CaseDate } from '../cases/dates-of.ts'
import { DayCard } from '../cases/day-card.tsx'
import { HOLDERS, holderInWords } from '../cases/due-date-words.ts'
import { DATE_SOURCE_WORDS, DATE_SOURCES, enterDate } from '../cases/enter-date.ts'
import { PressButton } from '../cases/press-button.tsx'
import { readCase } from '../cases/read-case.ts'
import { settleDate } from '../cases/settle-date.ts'

const here = ({ case: id }: { case: string }) => `/cases/${id}/dates`

/** The dates of a case: worked out from what happened, or entered from a letter; the two are kept apart. */
export const caseDatesPage = page({
  path: '/cases/:case/dates',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ case: z.uuid() }),
  acts: [
    pageAct(computeDates, here),
    pageAct(enterDate, here),
    pageAct(settleDate, here),
    pageAct(claimExemption, here),
  ],
  async show({ params: { case: id }, of, form, desk }) {
    const [compute, enter] = [form(computeDates), form(enterDate)]
    const whole = await of(readCase, { case: id })
    const today = dateAt(desk.now)
    const known = Object.assign({}, ...whole.dates.map(({ events }) => events)) as Record<string, string>
    const sent = whole.decisions.find(one => one.whose === 'la' && one.noticeSentOn)?.noticeSentOn
    const act = (date: CaseDate) => (
      <Settle date={date} settle={() => form(settleDate)} claim={() => form(claimExemption)} />
    )
    const shown = (kind: CaseDate['kind']) => whole.dates.filter(one => one.kind === kind)
    return onCase(
      whole,
      'Dates',
      [compute, enter, form(settleDate), form(claimExemption)],
      <>
        <h2 class="govuk-heading-m">Worked out from what happened</h2>
        {shown('computed').map(date => (
          <DayCard date={date} today={today}>
            {act(date)}
          </DayCard>
        ))}
        <ComputeForm
          form={compute}
          sent={known['decision_notice_sent'] ?? sent ?? undefined}
          certificate={known['mediation_certificate_issued']}
          schools={await calendarsOfSchools(desk)}
        />
        <h2 class="govuk-heading-m">Entered from a letter</h2>
        {shown('entered').map(date => (
          <DayCard date={date} today={today}>
            {act(date)}
          </DayCard>
        ))}
        <Details summary="Enter a date from a letter" open={Object.keys(enter.typed).length > 0}>
          <EnterForm form={enter} />
        </Details>
      </>,
    )
  },
})

/** A day in figures, as it stands on a letter. */
const inFigures = (day: string | undefined) =>
  day && `${Number(day.slice(8))} ${Number(day.slice(5, 7))} ${day.slice(0, 4)}`

function ComputeForm({
  form,
  sent,
  certificate,
  schools,
}: {
  form: FormState
  schools: readonly { readonly id: string; readonly school: string }[]
  sent: string | undefined
  certificate: string | undefined
}) {
  return (
    <Form form={form} submit="Work out the dates">
      <Day
        form={form}
        name="decisionSentOn"
        label="The council sent its decision on"
        stored={inFigures(sent)}
      />
      <Day
        form={form}
        name="certificateOn"
        label="The mediation certificate is dated"
        stored={inFigures(certificate)}
      />
      <Select
        {...field(form, 'event')}
        label="Something else happened"
        items={[
          { value: '', text: 'Nothing else' },
          ...[...EVENTS].map(([value, { group, words }]) => ({ value, text: `${group}: ${words}` })),
        ]}
      />
      <Day form={form} name="eventOn" label="It happened on" />
      {schools.length > 0 && (
        <Select
          {...field(form, 'school')}
          label="Where time is counted in school days: whose?"
          items={[
            { value: '', text: 'Not known: the earliest day that is possible' },
            ...schools.map(({ id, school }) => ({ value: id, text: school })),
          ]}
        />
      )}
    </Form>
  )
}

function Day({
  form,
  name,
  label,
  stored,
}: {
  form: FormState
  name: string
  label: string
  stored?: string | undefined
}) {
  return (
    <Input
      {...field(form, name, stored)}
      label={label}
      hint="For example 12 11 2026"
      class="govuk-input--width-10"
      autocomplete="off"
    />
  )
}

function EnterForm({ form }: { form: FormState }) {
  return (
    <Form form={form} submit="Save this date">
      <Input {...field(form, 'what')} label="What is to be done, or happens, on it" />
      <Day form={form} name="on" label="The date" />
      <Select
        {...field(form, 'holder', 'parent_or_yp')}
        label="Who has to act"
        items={HOLDERS.map(value => ({ value, text: holderInWords(value) }))}
      />
      <Radios
        {...field(form, 'source')}
        label="Where it comes from"
        items={DATE_SOURCES.map(value => ({ value, text: DATE_SOURCE_WORDS[value] }))}
      />
      <Checkboxes {...ticks(form, 'hearing')} items={[{ value: 'yes', text: 'It is a hearing' }]} />
    </Form>
  )
}

function Settle({
  date,
  settle,
  claim,
}: {
  date: CaseDate
  settle: () => FormState
  claim: () => FormState
}) {
  if (date.metAt) return null
  const button = (how: string, words: string) => (
    <PressButton form={settle()} fields={{ due: date.id, how }}>
      {words}
      <span class="govuk-visually-hidden"> ({date.due})</span>
    </PressButton>
  )
  return (
    <>
      {button('met', 'It was met')}
      {button('not-needed', 'It is not needed')}
      {button('entered-wrongly', 'It is wrong')}
      {!date.exemption && date.exemptions.length > 0 && (
        <Details summary="The council says that it need not keep it">
          <p class="govuk-body">
            The law allows this in these cases only. What is chosen is kept as the council’s claim.
          </p>
          {date.exemptions.map(exemption => (
            <PressButton form={claim()} fields={{ due: date.id, exemption }}>
              {exemption}
              <span class="govuk-visually-hidden"> ({date.due})</span>
            </PressButton>
          ))}
        </Details>
      )}
    </>
  )
}
