import { Input } from '#design/components/input.tsx'
import { Table } from '#design/components/table.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LEADERS } from '#platform/who.ts'
import { addDays, dateAt, dayMonthYear } from '#rooms/facts'
import { drawSample, USUAL_SHARE } from '../samples/draw-sample.ts'
import { listDraws } from '../samples/list-draws.ts'

/** Drawing a sample of closed cases, and those that were drawn. */
export const samplesPage = page({
  path: '/samples',
  who: LEADERS,
  rows: true,
  navigation: { label: 'Samples', order: 72 },
  acts: [pageAct(drawSample, ({ draw }) => `/samples/${draw}`)],
  async show({ of, form: formOf, desk }) {
    const draws = await of(listDraws, {})
    const form = formOf(drawSample)
    const today = dateAt(desk.now)
    const title = 'Samples of our work'
    return {
      title,
      body: (
        <>
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            Some of the closed cases, drawn by chance, for a look at the quality of the work and at their
            levels. Nobody chooses which. Who was drawn is seen by those who lead only, and every file that is
            opened for it says so.
          </p>
          <Form form={form} submit="Draw a sample">
            <Input
              {...field(form, 'from', dayMonthYear(addDays(today, -91)))}
              label="Closed from"
              class="govuk-input--width-10"
              autocomplete="off"
            />
            <Input
              {...field(form, 'until', dayMonthYear(today))}
              label="to"
              class="govuk-input--width-10"
              autocomplete="off"
            />
            <Input
              {...field(form, 'share', String(USUAL_SHARE))}
              label="How many of a hundred"
              class="govuk-input--width-3"
              autocomplete="off"
            />
          </Form>
          {draws.length > 0 && (
            <Table
              caption="Drawn so far"
              captionClass="govuk-table__caption--m"
              cards
              head={['Closed in', 'Drawn', 'Looked at', 'By']}
              rows={draws.map(({ id, from_on, until_on, many, of_how_many, done, by, drawn_at }) => [
                <a class="govuk-link" href={`/samples/${id}`}>
                  {dayMonthYear(from_on)} to {dayMonthYear(until_on)}
                </a>,
                `${many} of ${of_how_many}`,
                `${done} of ${many}`,
                `${by}, ${timeInWords(drawn_at)}`,
              ])}
            />
          )}
        </>
      ),
    }
  },
})
