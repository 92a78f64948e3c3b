import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Input } from '#design/components/input.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { FACT_WORKERS } from '../fact-workers.ts'
import { keepSchoolCalendar } from '../keep-school-calendar.ts'
import { dayMonthYear } from '../plain-date.ts'
import { stretchInWords } from '../read-stretches.ts'
import { type CalendarOfSchool, schoolCalendars } from '../school-calendars.ts'

const PATH = '/facts/school-calendars'

/** When schools are open, as they say themselves: time limits in school days are counted by it. */
export const schoolCalendarsPage = page({
  path: PATH,
  who: FACT_WORKERS,
  rows: true,
  params: z.object({ change: z.uuid().optional().catch(undefined) }),
  acts: [pageAct(keepSchoolCalendar, () => PATH)],
  async show({ params: { change }, of, form: formOf }) {
    const form = formOf(keepSchoolCalendar)
    const calendars = await of(schoolCalendars, {})
    const title = 'When schools are open'
    return {
      title,
      body: (
        <>
          <BackLink href="/facts">Facts</BackLink>
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            Some time limits are counted in school days. With the school’s own calendar a date is counted by
            it; without one we give the earliest day that is possible, and say so.
          </p>
          {calendars.map(calendar => (
            <Calendar calendar={calendar} />
          ))}
          <CalendarForm form={form} standing={calendars.find(({ id }) => id === change)} />
        </>
      ),
    }
  },
})

function Calendar({ calendar }: { calendar: CalendarOfSchool }) {
  const { id, school, open, closed = [], citation, enteredAt } = calendar
  const list = (lines: readonly string[]) => (
    <ul class="govuk-list">
      {lines.map(line => (
        <li>{line}</li>
      ))}
    </ul>
  )
  return (
    <SummaryList
      card={{
        title: { text: <span data-typed>{school}</span>, headingLevel: 2 },
        actions: [{ href: `${PATH}?change=${id}#school`, text: 'Change', hiddenText: school }],
      }}
      rows={[
        { key: 'Open', value: list(open.map(stretchInWords)) },
        {
          key: 'Closed within',
          value: closed.length > 0 ? list(closed.map(dayMonthYear)) : 'No days entered',
        },
        { key: 'The school says so in', value: <span data-typed>{citation}</span> },
        { key: 'Entered', value: timeInWords(enteredAt) },
      ]}
    />
  )
}

function CalendarForm({ form, standing }: { form: FormState; standing: CalendarOfSchool | undefined }) {
  return (
    <>
      <h2 class="govuk-heading-m">{standing ? 'Change a school’s days' : 'Enter a school’s days'}</h2>
      <Form form={form} submit="Save the days">
        <Input {...field(form, 'school', standing?.school)} label="School" autocomplete="off" />
        <Textarea
          {...field(form, 'open', standing?.open.map(stretchInWords).join('\n'))}
          label="When it is open: terms without the half-term weeks"
          hint="One stretch a line, like 1 9 2026 to 23 10 2026. Weekends and bank holidays need not be left out."
          rows={6}
        />
        <Textarea
          {...field(form, 'closed', standing?.closed?.map(dayMonthYear).join('\n'))}
          label="Days within them without pupils (optional)"
          hint="Training days and closures, one a line, like 5 10 2026."
          rows={3}
        />
        <Input
          {...field(form, 'citation', standing?.citation)}
          label="Where does the school say so?"
          hint="For example: its website, read on 3 November 2026."
          autocomplete="off"
        />
      </Form>
    </>
  )
}
